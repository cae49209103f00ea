package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence of the bundle {@code operator}, with what it quotes: texts and numbers as they are, words in the same
 * language, and several of them with commas.
 */
record OperatorSentence(String key, List<Object> facts) implements Words {
    private static final String BUNDLE = "dev.ferry.plugin.operator";
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "nl", "sv");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    OperatorSentence {
        facts = List.copyOf(facts);
    }

    @Override
    public String in(Locale language) {
        Locale known = LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH;
        String sentence = ResourceBundle.getBundle(BUNDLE, known, OperatorSentence.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return new MessageFormat(sentence, known)
                .format(facts.stream().map(fact -> quoted(fact, known)).toArray());
    }

    private static String quoted(Object fact, Locale language) {
        return switch (fact) {
            case Words words -> words.in(language);
            case Collection<?> several ->
                several.stream().map(one -> quoted(one, language)).collect(Collectors.joining(", "));
            default -> fact.toString();
        };
    }

    /** In English, as logs have it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
