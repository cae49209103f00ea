package dev.ferry.rest.server.http;

import dev.ferry.application.messages.Language;
import org.jspecify.annotations.Nullable;

/** The language that a request asks for (R25). */
public final class ReaderLanguage {
    /** Longer than any browser's list; what is longer is no list of languages. */
    private static final int LONGEST = 1000;

    private ReaderLanguage() {}

    /** By look-up over an {@code Accept-Language}; English where there is none, or none that fits. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return Language.ENGLISH;
        }
        return Language.lookUp(acceptLanguage).orElse(Language.ENGLISH);
    }
}
