package dev.ferry.testkit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.operation.Words;
import dev.ferry.plugin.HealthFact;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.SystemFact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told of wrong settings, and of what checks found (R25). */
class OperatorSentencesTest extends SentencesContract {
    @Override
    protected String bundle() {
        return "dev.ferry.plugin.operator";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    void everyFaultAndFactHasItsSentenceWithAllThatItQuotes(String language) {
        assertThat(SettingFault.values())
                .allSatisfy(fault -> assertTold(fault.facts(), fault.of(values(fault.facts())), language));
        assertThat(HealthFact.values())
                .allSatisfy(fact -> assertTold(fact.facts(), fact.of(values(fact.facts())), language));
        assertThat(SystemFact.values())
                .allSatisfy(fact -> assertTold(fact.facts(), fact.of(values(fact.facts())), language));
    }

    /** Each can be told from the others in the sentence. */
    private static Object[] values(List<String> facts) {
        return IntStream.range(0, facts.size()).mapToObj(one -> "Ж" + one).toArray();
    }

    private static void assertTold(List<String> facts, Words words, String language) {
        String sentence = words.in(Locale.forLanguageTag(language));
        assertThat(sentence).isNotBlank().doesNotContain("{").doesNotContainPattern("\\bnull\\b");
        for (int one = 0; one < facts.size(); one++) {
            assertThat(sentence).as(facts.get(one)).contains("Ж" + one);
        }
    }

    @Test
    void noSentenceIsNobodys() {
        Set<String> keys = Stream.of(
                        Stream.of(SettingFault.values()).map(SettingFault::key),
                        Stream.of(HealthFact.values()).map(HealthFact::key),
                        Stream.of(SystemFact.values()).map(SystemFact::key))
                .flatMap(all -> all)
                .collect(Collectors.toSet());

        assertThat(in("en").keySet()).isEqualTo(keys);
    }

    @Test
    void whatIsQuotedIsSaidInTheSameLanguage() {
        Words nested = SettingFault.TAKES_ONE_OF.of(
                "mail", SettingFault.GIVEN.of("smpt", "flag"), List.of("embedded", "smtp"));

        assertThat(nested.in(Locale.ENGLISH)).isEqualTo("mail takes one of embedded, smtp, not ‘smpt’ (flag)");
        assertThat(nested.in(Locale.forLanguageTag("sv-SE")))
                .isEqualTo("mail tar något av embedded, smtp, inte ”smpt” (flag)");
    }

    @Test
    void whoReadsAnotherLanguageReadsEnglishAsTheLogDoes() {
        SettingsException wrong = new SettingsException(SettingFault.NOT_SET.of("mail"));

        assertThat(wrong).hasMessage("mail is not set");
        assertThat(wrong.words().in(Locale.GERMAN)).isEqualTo("mail is not set");
        assertThat(new SettingsException("of a plugin").words().in(Locale.FRENCH))
                .isEqualTo("of a plugin");
    }

    @Test
    void aSentenceIsGivenWhatItQuotes() {
        assertThatIllegalArgumentException().isThrownBy(() -> SettingFault.NOT_SET.of());
        assertThatIllegalArgumentException().isThrownBy(() -> HealthFact.ROOM.of("one"));
    }
}
