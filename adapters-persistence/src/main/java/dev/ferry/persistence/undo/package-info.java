/** Acts that wait for a moment, so that they can be undone, in a table. */
@NullMarked
package dev.ferry.persistence.undo;

import org.jspecify.annotations.NullMarked;
