package dev.ferry.application.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ferry.domain.identity.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R25: whatever is said can be said in every language. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "dev.ferry.application.messages.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameSentencesWithTheSamePlaces(Language language) {
        ResourceBundle english = bundle(Language.ENGLISH);
        ResourceBundle other = bundle(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other.keySet())
                .allSatisfy(key ->
                        assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsWellFormedAndLosesNoApostrophe(Language language) {
        ResourceBundle bundle = bundle(language);
        assertThat(bundle.keySet()).allSatisfy(key -> {
            String sentence = bundle.getString(key);
            assertThat(sentence).as(key).isNotBlank();
            assertThatCode(() -> new MessageFormat(sentence, language.locale())
                            .format(new Object[] {1_234, 5_678, 9, 10, 11}))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
            assertThat(sentence.contains("choice") && sentence.contains("''"))
                    .as(key)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentenceWithItsFacts(Language language) {
        Messages messages = Messages.in(language);
        assertThat(Code.values()).allSatisfy(code -> {
            Map<String, Object> facts = code.facts().stream().collect(Collectors.toMap(Function.identity(), _ -> "Ж"));
            assertThat(messages.refusal(new Refusal(code, facts))).isNotBlank().doesNotContain("{");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingHasItsNameItsWayOutAndItsSentence(Language language) {
        Messages messages = Messages.in(language);
        assertThat(FindingCode.values()).allSatisfy(code -> {
            assertThat(messages.name(code)).isNotBlank();
            assertThat(messages.wayOut(code)).isNotBlank();
        });
        List<Finding> findings = List.of(
                new Finding.NoOwner(),
                new Finding.WorkEmailNeeded(),
                new Finding.MpnMissing(),
                new Finding.UnknownTenant(new Domain("contoso.example"), Optional.of("Contoso")),
                new Finding.UnknownTenant(new Domain("contoso.example"), Optional.empty()),
                new Finding.TenantMismatch(Optional.of("Contoso")),
                new Finding.TenantMismatch(Optional.empty()),
                new Finding.RegistryUnavailable("mpn-registry"));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(messages.finding(finding)).isNotBlank());
        assertThat(EnumSet.complementOf(EnumSet.of(Standing.ACTIVE)))
                .allSatisfy(standing -> assertThat(messages.finding(new Finding.MpnInvalid("4711", standing)))
                        .contains("4711"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRENCH"},
            mode = EnumSource.Mode.EXCLUDE)
    void thePortalsKeepTheirNames(Language language) {
        assertThat(Messages.in(language).text("cli.portal.cpp")).isEqualTo("Cloud Partner Portal");
        assertThat(Messages.in(language).text("cli.portal.partner-center")).isEqualTo("Partner Center");
    }

    @ParameterizedTest
    @EnumSource(names = "FRENCH")
    void inFrenchThePortalsHaveFrenchNamesEverywhere(Language french) {
        ResourceBundle bundle = bundle(french);
        assertThat(Messages.in(french).text("cli.portal.cpp")).isEqualTo("Portail Cloud Partner");
        assertThat(Messages.in(french).text("cli.portal.partner-center")).isEqualTo("Espace partenaires");
        assertThat(bundle.keySet().stream().map(bundle::getString))
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("Cloud Partner Portal")
                        .doesNotContain("Partner Center"));
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceIsThereForACodeThatIsNot(Language language) {
        Set<String> refusals = Arrays.stream(Code.values())
                .map(code -> "refusal." + code.slug())
                .collect(Collectors.toSet());
        assertThat(bundle(language).keySet())
                .filteredOn(key -> key.startsWith("refusal."))
                .containsExactlyInAnyOrderElementsOf(refusals);
    }
}
