package dev.ferry.domain.offer;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.text.WebAddress;
import java.util.List;
import java.util.Map;

/**
 * Something that a page asks.
 *
 * @param many whether it is a list
 * @param required whether the page is incomplete without it
 * @param choices what it may be, for a choice
 */
public record PageField(String name, Type type, boolean many, boolean required, List<String> choices) {
    /** The most entries of a list. */
    public static final int MOST = 300;

    /** What an entry is. */
    public enum Type {
        /** One line. */
        LINE(500),
        /** Lines of text. */
        TEXT(10_000),
        /** An absolute address of http or https. */
        URL(2_000),
        /** A country: ISO 3166 alpha-2. */
        MARKET(2),
        CHOICE(100);

        private final int longest;

        Type(int longest) {
            this.longest = longest;
        }

        /** In characters. */
        public int longest() {
            return longest;
        }
    }

    public PageField {
        choices = List.copyOf(choices);
    }

    static PageField line(String name) {
        return of(name, Type.LINE, false);
    }

    static PageField lines(String name) {
        return of(name, Type.LINE, true);
    }

    static PageField text(String name) {
        return of(name, Type.TEXT, false);
    }

    static PageField url(String name) {
        return of(name, Type.URL, false);
    }

    static PageField urls(String name) {
        return of(name, Type.URL, true);
    }

    static PageField markets(String name) {
        return of(name, Type.MARKET, true);
    }

    static PageField choice(String name, String... choices) {
        return new PageField(name, Type.CHOICE, false, false, List.of(choices));
    }

    private static PageField of(String name, Type type, boolean many) {
        return new PageField(name, type, many, false, List.of());
    }

    PageField needed() {
        return new PageField(name, type, many, true, choices);
    }

    /**
     * An entry as it was given, trimmed; one of which nothing is seen is none, and so empty. Refuses
     * {@code value-too-long}, {@code control-characters}, {@code malformed-url}, {@code malformed-country},
     * {@code unknown-value}.
     */
    Outcome<String> read(String typed) {
        String value = Trimmed.of(typed);
        if (VisibleText.isBlank(value)) {
            return Outcome.done("");
        }
        if (value.codePointCount(0, value.length()) > type.longest()) {
            return Outcome.refused(Code.VALUE_TOO_LONG, "most", type.longest());
        }
        return switch (type) {
            case LINE -> VisibleText.isLine(value) ? Outcome.done(value) : Outcome.refused(Code.CONTROL_CHARACTERS);
            case TEXT -> VisibleText.isLines(value) ? Outcome.done(value) : Outcome.refused(Code.CONTROL_CHARACTERS);
            case URL ->
                WebAddress.is(value) ? Outcome.done(value) : Outcome.refused(Code.MALFORMED_URL, "value", value);
            case MARKET -> CompanyProfile.readCountry(value);
            case CHOICE ->
                choices.contains(value)
                        ? Outcome.done(value)
                        : Outcome.refused(new Refusal(Code.UNKNOWN_VALUE, Map.of("value", value, "known", choices)));
        };
    }
}
