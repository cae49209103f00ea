/** Tables of deadlines, as CSV: the built-in one, and those of installations. */
@NullMarked
package dev.ferry.files.deadline;

import org.jspecify.annotations.NullMarked;
