package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.Slug;

/** The reasons why an account is not ready. Slugs are public contract: add, never rename. */
public enum FindingCode implements Slug {
    NO_OWNER,
    TENANT_MISMATCH,
    UNKNOWN_TENANT,
    WORK_EMAIL_NEEDED,
    MPN_MISSING,
    MPN_INVALID,
    REGISTRY_UNAVAILABLE
}
