/** Users after the move, on a whole installation in memory. */
@NullMarked
package dev.ferry.application.user;

import org.jspecify.annotations.NullMarked;
