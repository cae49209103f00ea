@NullMarked
package dev.ferry.application.way;

import org.jspecify.annotations.NullMarked;
