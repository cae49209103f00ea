package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** For which tier an offer is certified (R19). */
public enum Tier implements Slug {
    STANDARD,
    PREMIUM
}
