package dev.ferry.portals.scim;

import dev.ferry.domain.operation.Words;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What operators read of the portal, its check and its settings; each has a sentence in every language in the bundle
 * {@code scim} beside it.
 */
enum ScimFact {
    IN_PART,
    AS_A_WHOLE,
    BY_FILTERS,
    ONE_BY_ONE,
    WELL,
    NO_ACCOUNT,
    ANSWERS_WITHOUT_ACCOUNT,
    ACCOUNT_NOT_KNOWN,
    ATTRIBUTES_MISSING,
    TAKES_ACCOUNT_PATH,
    TAKES_NAME,
    TAKES_ATTRIBUTE,
    ACCOUNTS_APART,
    TOKEN_URL_MISSING,
    TOKEN_TWICE,
    ATTRIBUTE_TWICE,
    ATTRIBUTE_TAKEN,
    ROLE_TWICE,
    USER_NAME_SHAPE,
    USER_NAME_AMBIGUOUS;

    private static final String BUNDLE = "dev.ferry.portals.scim.scim";
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "nl", "sv");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence with what it quotes: texts, numbers, or other words in the same language. */
    Words of(Object... facts) {
        return language -> {
            Locale known = LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH;
            Object[] quoted = Arrays.stream(facts)
                    .map(fact -> fact instanceof Words words ? words.in(known) : fact.toString())
                    .toArray();
            return new MessageFormat(sentence(known), known).format(quoted);
        };
    }

    private String sentence(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, ScimFact.class.getClassLoader(), NO_FALLBACK)
                .getString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
