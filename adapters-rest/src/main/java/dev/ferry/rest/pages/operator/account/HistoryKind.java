package dev.ferry.rest.pages.operator.account;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.outcome.Slug;
import java.util.Set;

/** What history is about, as operators look for it. */
enum HistoryKind implements Slug {
    MIGRATION("JUDGED", "MOVED", "MIGRATION", "WORK", "MEMBERSHIP", "ENROLLED", "ENROLMENT", "OWNER", "CODE", "WAVE"),
    USERS("USER", "USERS", "INVITATION", "ROLE", "SETTINGS", "PERSON", "SIGN", "SIGNED"),
    OFFERS("OFFER", "MARKETPLACE", "AGREEMENT", "BILLING", "ACTS"),
    DEADLINES("DEADLINE", "DEADLINES", "CONSEQUENCE", "WAIVER"),
    CASES("CASE"),
    MAILS("OWNERS", "MAILS"),
    SYNC("SYNC");

    /** With what the names of their actions begin, up to the first line between words. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> words;

    HistoryKind(String... words) {
        this.words = Set.of(words);
    }

    boolean covers(Action action) {
        return words.contains(action.name().replaceFirst("_.*", ""));
    }
}
