package dev.ferry.domain.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tags of languages by BCP 47, as people and programs give them. */
public final class LanguageTag {
    /** What a locale of POSIX has behind its language and country. */
    private static final Pattern POSIX_REST = Pattern.compile("[.@].*$");

    /** Locales that name no language. */
    private static final Set<String> NONE = Set.of("c", "posix");

    private LanguageTag() {}

    /**
     * The tag, trimmed, with hyphens where Java and POSIX have {@code _}, without what POSIX has behind it; empty for
     * what is no tag.
     */
    public static Optional<String> parse(String typed) {
        String tag = POSIX_REST.matcher(Trimmed.of(typed)).replaceFirst("").replace('_', '-');
        if (tag.isEmpty() || NONE.contains(tag.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return Optional.of(tag);
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
