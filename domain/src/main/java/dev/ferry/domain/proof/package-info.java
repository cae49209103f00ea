/** One-time codes: how somebody proves that they control an address (R7). */
@NullMarked
package dev.ferry.domain.proof;

import org.jspecify.annotations.NullMarked;
