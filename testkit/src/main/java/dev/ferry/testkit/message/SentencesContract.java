package dev.ferry.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ferry.domain.text.VisibleText;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every bundle of sentences must be: the same in all languages (R25), well-formed, and typeset as each language
 * is. Extend it, and name the bundle.
 */
public abstract class SentencesContract {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Control characters and their like, but for the ends of lines, which mails have. */
    private static final Pattern UNSEEN = Pattern.compile("[" + VisibleText.HIDDEN + "&&[^\\n]]");

    /** The bundle's base name, such as {@code com.example.acme.messages}. */
    protected abstract String bundle();

    /** The bundle in the language of this tag alone, no other put in its place. */
    protected final ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                bundle(),
                Locale.forLanguageTag(language),
                getClass().getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    public final void everyLanguageHasTheSameSentencesWithTheSamePlaces(String language) {
        ResourceBundle english = in("en");
        ResourceBundle other = in(language);

        assertThat(other.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        assertThat(other.keySet())
                .allSatisfy(key ->
                        assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    public final void everySentenceIsWellFormedWithTypographicApostrophes(String language) {
        ResourceBundle bundle = in(language);
        assertThat(bundle.keySet()).allSatisfy(key -> {
            String sentence = bundle.getString(key);
            assertThat(sentence).as(key).isNotBlank();
            assertThatCode(() -> new MessageFormat(sentence, Locale.forLanguageTag(language))
                            .format(new Object[] {1_234, 5_678, 9, 10, 11}))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(sentence).as(key).doesNotContain("'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    public final void noSentenceHoldsWhatNobodySees(String language) {
        ResourceBundle bundle = in(language);
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContainPattern(UNSEEN));
    }

    @Test
    public final void inFrenchThePortalsHaveFrenchNamesEverywhere() {
        assertThat(french())
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("Cloud Partner Portal")
                        .doesNotContain("Partner Center"));
    }

    @Test
    public final void frenchPunctuationIsNeverTornOffItsWord() {
        assertThat(french())
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain(" :", " ;", " ?", " !", " »", "« "));
    }

    private List<String> french() {
        ResourceBundle bundle = in("fr");
        return bundle.keySet().stream().map(bundle::getString).toList();
    }
}
