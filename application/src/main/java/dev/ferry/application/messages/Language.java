package dev.ferry.application.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that people read (R25). */
public enum Language {
    ENGLISH("en"),
    SWEDISH("sv"),
    DUTCH("nl"),
    FRENCH("fr");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** By which days and times are written: English has the day before its month, and hours up to 24. */
    public Locale writing() {
        return this == ENGLISH ? Locale.UK : locale();
    }

    /** The best for a priority list such as {@code sv-FI, en;q=0.5}, by RFC 4647 look-up; nothing where none fits. */
    public static Optional<Language> lookUp(String ranges) {
        try {
            return lookUp(Locale.LanguageRange.parse(ranges));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The best for a POSIX locale such as {@code sv_SE.UTF-8}; English for {@code C} and what is not known. */
    public static Language ofPosixLocale(String name) {
        return lookUp(name.replaceFirst("[.@].*$", "").replace('_', '-')).orElse(ENGLISH);
    }

    private static Optional<Language> lookUp(List<Locale.LanguageRange> ranges) {
        List<String> tags = Arrays.stream(values()).map(Language::tag).toList();
        return Optional.ofNullable(Locale.lookupTag(ranges, tags))
                .flatMap(found -> Arrays.stream(values())
                        .filter(language -> language.tag.equals(found))
                        .findFirst());
    }
}
