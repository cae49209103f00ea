/** Rows sorted by their keys in bounded memory. */
@NullMarked
package dev.ferry.files.sort;

import org.jspecify.annotations.NullMarked;
