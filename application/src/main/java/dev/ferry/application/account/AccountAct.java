package dev.ferry.application.account;

import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import java.util.List;

/** What somebody may do to an account (R4, R15). Slugs are public contract: add, never rename. */
public enum AccountAct implements Slug {
    /** Take the steps of the migration, and complete it. */
    MIGRATE,
    /** Add, change and remove users; owners by {@link #MANAGE_OWNERS} alone. */
    MANAGE_USERS,
    /** Make somebody an owner, and take that from somebody. */
    MANAGE_OWNERS,
    /** Change the account's settings. */
    CHANGE_SETTINGS;

    /** What this role allows in Partner Center. */
    static List<AccountAct> of(Role role) {
        return switch (role) {
            case OWNER -> List.of(MANAGE_USERS, MANAGE_OWNERS, CHANGE_SETTINGS);
            case MANAGER -> List.of(MANAGE_USERS, CHANGE_SETTINGS);
            case DEVELOPER, BUSINESS_CONTRIBUTOR, FINANCIAL_CONTRIBUTOR, MARKETER -> List.of();
        };
    }
}
