package dev.ferry.domain.sync;

import dev.ferry.domain.outcome.Slug;

/** What is to be delivered. */
public enum Topic implements Slug {
    /** To the legacy portal: make the account's settings read-only, with the link to Partner Center (R13). */
    LEGACY_LOCK,
    /** To the account's owners, by mail: the account has moved (R13). */
    ACCOUNT_MOVED
}
