/** Rejected rows as CSV files below home. */
@NullMarked
package dev.ferry.files.reject;

import org.jspecify.annotations.NullMarked;
