@NullMarked
package dev.ferry.application.system;

import org.jspecify.annotations.NullMarked;
