/** Asks other systems: tries, pauses, and circuits that open when a system fails time and again. */
@NullMarked
package dev.ferry.app.asking;

import org.jspecify.annotations.NullMarked;
