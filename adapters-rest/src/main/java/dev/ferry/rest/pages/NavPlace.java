package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Slug;
import java.util.Arrays;
import java.util.List;

/** A place that the header of every page leads to. */
enum NavPlace implements Slug {
    ACCOUNTS("/accounts", "accounts", false, true),
    OPERATOR("/operator", "board", true, true),
    SEARCH("/operator/accounts", "search", true, true),
    WAVES("/operator/waves", "waves", true, true),
    INVITATIONS("/operator/invitations", "invitations", true, true),
    ENROLMENTS("/operator/enrolments", "enrolments", true, false),
    MEMBERSHIPS("/operator/memberships", "memberships", true, false),
    CERTIFICATIONS("/operator/certifications", "certifications", true, false),
    CASES("/operator/cases", "cases", true, false),
    DEADLINES("/operator/deadlines", "deadlines", true, false),
    SYNC("/operator/sync-back", "sync", true, false),
    SYSTEMS("/operator/systems", "systems", true, false);

    private final String path;
    private final String word;
    private final boolean operators;
    private final boolean first;

    NavPlace(String path, String word, boolean operators, boolean first) {
        this.path = path;
        this.word = word;
        this.operators = operators;
        this.first = first;
    }

    String path() {
        return path;
    }

    /** Of what it is called. */
    String key() {
        return "page.nav." + word;
    }

    /** Those that stand in the header itself where there is room. */
    static List<NavPlace> first(boolean operator) {
        return of(operator, true);
    }

    /** Those that its menu leads to. */
    static List<NavPlace> further(boolean operator) {
        return of(operator, false);
    }

    private static List<NavPlace> of(boolean operator, boolean first) {
        return Arrays.stream(values())
                .filter(place -> place.operators == operator && place.first == first)
                .toList();
    }
}
