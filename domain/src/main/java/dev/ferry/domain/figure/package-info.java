/** How all stood, day by day. */
@NullMarked
package dev.ferry.domain.figure;

import org.jspecify.annotations.NullMarked;
