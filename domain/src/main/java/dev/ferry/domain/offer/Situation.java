package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** In which of three situations an offer is (R18). */
public enum Situation implements Slug {
    PUBLISHED,
    DRAFT,
    NOT_DETECTED
}
