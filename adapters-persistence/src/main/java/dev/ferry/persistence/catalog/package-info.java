/** The embedded catalogs: what exports said of the public one, and what both were told since, in tables. */
@NullMarked
package dev.ferry.persistence.catalog;

import org.jspecify.annotations.NullMarked;
