/** How all stood, day by day, so that progress can be drawn. */
@NullMarked
package dev.ferry.application.figure;

import org.jspecify.annotations.NullMarked;
