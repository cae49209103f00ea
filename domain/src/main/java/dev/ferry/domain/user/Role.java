package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** What a user may do in Partner Center. */
public enum Role implements Slug {
    OWNER,
    MANAGER,
    DEVELOPER,
    BUSINESS_CONTRIBUTOR,
    FINANCIAL_CONTRIBUTOR,
    MARKETER
}
