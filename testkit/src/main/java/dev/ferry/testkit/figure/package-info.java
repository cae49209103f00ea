/** Figures, day by day, in memory, and what every store of them must do. */
@NullMarked
package dev.ferry.testkit.figure;

import org.jspecify.annotations.NullMarked;
