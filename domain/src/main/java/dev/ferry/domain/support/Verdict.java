package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Slug;

/** Whether what the account says is so. Slugs are public contract: add, never rename. */
public enum Verdict implements Slug {
    CONFIRMED,
    UNFOUNDED
}
