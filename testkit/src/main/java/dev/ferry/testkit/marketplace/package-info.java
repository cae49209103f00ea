/** What accounts do once for all their offers, in memory, and what its stores must do. */
@NullMarked
package dev.ferry.testkit.marketplace;

import org.jspecify.annotations.NullMarked;
