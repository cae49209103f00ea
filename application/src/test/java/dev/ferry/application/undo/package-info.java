/** Undoing, on a whole installation in memory. */
@NullMarked
package dev.ferry.application.undo;

import org.jspecify.annotations.NullMarked;
