@NullMarked
package dev.ferry.application.job;

import org.jspecify.annotations.NullMarked;
