@NullMarked
package dev.ferry.application.guided;

import org.jspecify.annotations.NullMarked;
