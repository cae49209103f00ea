/** What accounts do once for all their offers, in tables. */
@NullMarked
package dev.ferry.persistence.marketplace;

import org.jspecify.annotations.NullMarked;
