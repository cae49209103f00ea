/** Figures, day by day. */
@NullMarked
package dev.ferry.persistence.figure;

import org.jspecify.annotations.NullMarked;
