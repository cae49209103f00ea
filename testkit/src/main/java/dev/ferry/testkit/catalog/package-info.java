/** The contract of catalogs, and a fake that keeps it. */
@NullMarked
package dev.ferry.testkit.catalog;

import org.jspecify.annotations.NullMarked;
