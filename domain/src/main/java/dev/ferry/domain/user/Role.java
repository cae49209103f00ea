package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Slug;

/** What a user may do in Partner Center. */
public enum Role implements Slug {
    OWNER,
    MANAGER,
    DEVELOPER,
    BUSINESS_CONTRIBUTOR,
    FINANCIAL_CONTRIBUTOR,
    MARKETER;

    /**
     * Whether it allows less with an account's users than the other: an owner changes all of them, a manager all but
     * owners, the rest none (R15).
     */
    public boolean managesLessThan(Role other) {
        return power() < other.power();
    }

    private int power() {
        return switch (this) {
            case OWNER -> 2;
            case MANAGER -> 1;
            case DEVELOPER, BUSINESS_CONTRIBUTOR, FINANCIAL_CONTRIBUTOR, MARKETER -> 0;
        };
    }
}
