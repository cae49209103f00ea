/** The tables of an export, and the form in which their rows are kept while they are sorted. */
@NullMarked
package dev.ferry.files.table;

import org.jspecify.annotations.NullMarked;
