/** Acts that wait for a moment, so that who asked for them can undo them. */
@NullMarked
package dev.ferry.application.undo;

import org.jspecify.annotations.NullMarked;
