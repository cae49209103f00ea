@NullMarked
package dev.ferry.application.migration;

import org.jspecify.annotations.NullMarked;
