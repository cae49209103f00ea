/** Offers and what becomes of them, in tables. */
@NullMarked
package dev.ferry.persistence.offer;

import org.jspecify.annotations.NullMarked;
