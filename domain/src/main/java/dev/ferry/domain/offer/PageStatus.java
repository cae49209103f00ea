package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** How far an information page is. */
public enum PageStatus implements Slug {
    NOT_STARTED,
    INCOMPLETE,
    COMPLETE
}
