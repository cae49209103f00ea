/** Offers of an account. */
@NullMarked
package dev.ferry.domain.offer;

import org.jspecify.annotations.NullMarked;
