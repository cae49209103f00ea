/** One-time codes: contracts, and fakes in memory. */
@NullMarked
package dev.ferry.testkit.proof;

import org.jspecify.annotations.NullMarked;
