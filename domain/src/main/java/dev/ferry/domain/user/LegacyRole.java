package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** A user's role in the legacy portal. */
public enum LegacyRole implements Slug {
    OWNER,
    CONTRIBUTOR
}
