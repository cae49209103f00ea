/** The public and the seller catalog: what they list, what looks alike there, and that they list what was certified. */
@NullMarked
package dev.ferry.domain.catalog;

import org.jspecify.annotations.NullMarked;
