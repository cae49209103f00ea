package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.util.List;
import java.util.Locale;

/**
 * What a check of Ferry found, apart from the words for it: each has a sentence in every language, by its {@link #key},
 * in the bundle {@code operator} beside it. A plugin may bring {@link Words} of its own.
 */
public enum HealthFact {
    ROOM("directory", "free"),
    LITTLE_ROOM("directory", "free"),
    NOT_WRITABLE("directory"),
    SILENT,
    DATABASE("product", "version", "schema"),
    SIZE("size"),
    SIZE_WITH_ROWS("size", "tables"),
    TABLE("table", "rows"),
    TABLE_KEPT("table", "rows", "kept"),
    KEPT_TRIES,
    KEPT_CODES,
    KEPT_FOR_GOOD,
    KEPT_MAILS,
    KEPT_DELIVERED_MAILS,
    KEPT_ANSWERS,
    KEPT_SIGN_OUTS,
    KEPT_DELIVERIES,
    SERVER("where", "account", "version"),
    SERVER_TOO_OLD("where", "account", "version", "oldest", "newest"),
    SERVER_NEWER("where", "account", "version", "oldest", "newest"),
    CLOCKS_AGREE("where", "most"),
    ACTS_TAKEN,
    ACTS_FAILED("failed", "aside", "account", "why"),
    CHANGES_TAKEN,
    CHANGES_FAILED("failed", "aside", "account", "why"),
    UNDO_IN_TIME,
    UNDO_OVERDUE("overdue", "account", "since");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> facts;

    HealthFact(String... facts) {
        this.facts = List.of(facts);
    }

    /** What its sentence may quote, in this order. */
    public List<String> facts() {
        return facts;
    }

    /** By which its sentence is found. */
    public String key() {
        return "health." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The sentence.
     *
     * @param values of its {@link #facts}: texts, numbers, words, or lists of them
     */
    public Words of(Object... values) {
        if (values.length != facts.size()) {
            throw new IllegalArgumentException(this + " quotes " + facts);
        }
        return new OperatorSentence(key(), List.of(values));
    }
}
