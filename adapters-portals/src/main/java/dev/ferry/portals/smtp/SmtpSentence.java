package dev.ferry.portals.smtp;

import dev.ferry.domain.operation.Words;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** A sentence for operators about the mail server, of the bundle {@code smtp} beside it. */
record SmtpSentence(String key, List<String> quoted) implements Words {
    private static final String BUNDLE = "dev.ferry.portals.smtp.smtp";
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "nl", "sv");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static SmtpSentence of(String key, String... quoted) {
        return new SmtpSentence(key, List.of(quoted));
    }

    @Override
    public String in(Locale language) {
        Locale known = LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH;
        String sentence = ResourceBundle.getBundle(BUNDLE, known, SmtpSentence.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return new MessageFormat(sentence, known).format(quoted.toArray());
    }

    /** In English, as logs have it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
