/** How domain values become rows, and rows domain values: columns, keys, words, JSON. */
@NullMarked
package dev.ferry.persistence.table;

import org.jspecify.annotations.NullMarked;
