/** What a person asked for, and may undo for a moment before it is done. */
@NullMarked
package dev.ferry.domain.undo;

import org.jspecify.annotations.NullMarked;
