package dev.ferry.files.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of an export in the order of their contract, with their columns in the order in which rows keep their
 * cells; the first is the sort key.
 */
public enum Table {
    ACCOUNTS(
            List.of("publisher_id", "display_name", "mpn_id", "company_name", "country", "payout_profile"),
            Set.of("publisher_id", "display_name")),
    USERS(
            List.of("publisher_id", "email", "legacy_role", "kind", "display_name", "object_id", "language"),
            Set.of("publisher_id", "email", "legacy_role", "kind")),
    TENANTS(List.of("tenant_id", "display_name", "domains"), Set.of("tenant_id", "display_name", "domains")),
    MEMBERSHIPS(
            List.of("mpn_id", "tenant_id", "standing", "kind", "company_name"),
            Set.of("mpn_id", "tenant_id", "standing")),
    OFFERS(
            List.of(
                    "publisher_id",
                    "offer_id",
                    "name",
                    "kind",
                    "situation",
                    "in_appsource",
                    "appsource_url",
                    "requires_cloud_embed",
                    "co_sell_prioritised",
                    "certified_before",
                    "premium_eligible",
                    "legal_entity",
                    "contacts",
                    "collateral",
                    "markets",
                    "pages"),
            Set.of("publisher_id", "offer_id", "name", "kind", "situation"));

    /** The column of {@link #OFFERS} that holds a JSON object. */
    public static final String OFFER_PAGES = "pages";

    /** The column of {@link #USERS} by which people are known. */
    public static final int USER_EMAIL = 1;

    /** The column of {@link #USERS} by which service principals are known. */
    public static final int USER_OBJECT_ID = 5;

    /**
     * The column of {@link #TENANTS} that may be empty for good: a tenant without domains. A row that does not name it
     * at all says nothing of them.
     */
    public static final String TENANT_DOMAINS = "domains";

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> columns;

    private final String stem;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> required;

    Table(List<String> columns, Set<String> required) {
        this.columns = columns;
        this.required = required;
        this.stem = name().toLowerCase(Locale.ROOT);
    }

    /** Tells the table in stored rows. */
    int tag() {
        return stem().charAt(0);
    }

    static Table of(int tag) {
        return switch (tag) {
            case 'a' -> ACCOUNTS;
            case 'u' -> USERS;
            case 'o' -> OFFERS;
            case 't' -> TENANTS;
            case 'm' -> MEMBERSHIPS;
            default -> throw new IllegalArgumentException("no table has the tag " + tag);
        };
    }

    /** The file's name without its ending. */
    public String stem() {
        return stem;
    }

    public List<String> columns() {
        return columns;
    }

    /** The columns that a header must name. */
    public Set<String> required() {
        return required;
    }

    public boolean isRequired() {
        return this == ACCOUNTS || this == USERS;
    }

    /** Tenant ids compare without case, as their normal form does. */
    boolean foldsKey() {
        return this == TENANTS;
    }
}
