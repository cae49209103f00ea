/** Rows that are kept for a time: each table says itself for how long. */
@NullMarked
package dev.ferry.persistence.expiry;

import org.jspecify.annotations.NullMarked;
