package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** One of the two catalogs that show the same content (R22). */
public enum CatalogSide implements Slug {
    /** AppSource. */
    PUBLIC,
    /** What co-sellers see. */
    SELLER
}
