/** Figures of days, on a whole installation in memory. */
@NullMarked
package dev.ferry.application.figure;

import org.jspecify.annotations.NullMarked;
