package dev.ferry.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import java.text.Collator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R25: whatever is said can be said in every language. */
class MessagesTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalHasItsSentenceWithItsFacts(Language language) {
        Messages messages = Messages.in(language);
        assertThat(Code.values()).allSatisfy(code -> {
            Map<String, Object> facts =
                    code.facts().stream().collect(Collectors.toMap(Function.identity(), MessagesTest::fact));
            assertThat(messages.refusal(new Refusal(code, facts))).isNotBlank().doesNotContain("{", "null");
            assertThat(messages.title(code)).isNotBlank().hasSizeLessThan(60).doesNotContain("{", ".", "’{");
        });
    }

    /** A value of the kind that the fact of this name has. */
    private static Object fact(String name) {
        return switch (name) {
            case "standing" -> "inactive";
            case "findings" -> List.of(Map.of("code", "mpn-missing"));
            case "retryAfterSeconds", "removals", "users", "owners", "triesLeft" -> 61L;
            default -> "Ж";
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyCountryHasANameInTheOrderOfTheLanguage(Language language) {
        Messages messages = Messages.in(language);
        Collator order = Collator.getInstance(language.locale());

        assertThat(messages.countries())
                .hasSize(Locale.getISOCountries().length)
                .allSatisfy(country -> assertThat(country.name())
                        .as(country.code())
                        .isNotBlank()
                        .isNotEqualTo(country.code()))
                .extracting(Country::name)
                .isSortedAccordingTo(order::compare);
        assertThat(messages.country("DE")).isIn("Germany (DE)", "Tyskland (DE)", "Duitsland (DE)", "Allemagne (DE)");
        assertThat(messages.country("XX")).isEqualTo("XX");
    }

    @ParameterizedTest
    @EnumSource
    void aTenantIsNamedOnlyWhereTheRefusalNamesIt(Language language) {
        Messages messages = Messages.in(language);
        assertThat(messages.refusal(new Refusal(Code.TENANT_MISMATCH, Map.of("tenantName", "Contoso"))))
                .contains("Contoso");
        assertThat(messages.refusal(new Refusal(Code.TENANT_MISMATCH))).doesNotContain("{", "  ");
        assertThat(messages.refusal(new Refusal(Code.UNKNOWN_TENANT, Map.of("domain", "contoso.example"))))
                .contains("contoso.example")
                .doesNotContain("{", "  ", " .");
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalSaysTheWayOutOfEachStanding(Language language) {
        Messages messages = Messages.in(language);
        assertThat(EnumSet.complementOf(EnumSet.of(Standing.ACTIVE))).allSatisfy(standing -> {
            Finding finding = new Finding.MpnInvalid("4711", standing);
            assertThat(messages.refusal(
                            new Refusal(Code.MPN_INVALID, Map.of("mpnId", "4711", "standing", standing.slug()))))
                    .isEqualTo(messages.finding(finding) + ' ' + messages.wayOut(finding));
            assertThat(messages.wayOut(finding)).isNotEqualTo(messages.wayOut(finding.code()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoseCompanyIsAMemberIsToldTheWayOutOfItsStanding(Language language) {
        Messages messages = Messages.in(language);
        List<String> sentences = Stream.of(
                        Standing.ACTIVE, Standing.INACTIVE, Standing.NOT_VETTED, Standing.LOCATION_NOT_GLOBAL)
                .map(standing -> messages.refusal(new Refusal(Code.ALREADY_MEMBER, "standing", standing.slug())))
                .toList();

        assertThat(sentences)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one).isNotBlank());
        assertThat(messages.refusal(new Refusal(Code.ALREADY_MEMBER, "value", "anna@contoso.example")))
                .contains("anna@contoso.example");
        assertThat(messages.refusal(new Refusal(Code.AWAITING_MEMBERSHIP_CENTER)))
                .contains("Partner Membership Center");
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotBeReadIsNamedToWhoIsRefusedAndInTheFinding(Language language) {
        Messages messages = Messages.in(language);
        Unavailability row = new Unavailability.RowRejected("memberships.csv", 7);
        Unavailability file = new Unavailability.FilePassedOver("Memberships.csv");

        assertThat(messages.refusal(Refusal.unavailable("mpn-registry", row))).contains("memberships.csv", "7");
        assertThat(messages.refusal(Refusal.unavailable("mpn-registry", file))).contains("Memberships.csv");
        assertThat(messages.refusal(Refusal.unavailable("mpn-registry", new Unavailability.NoAnswer())))
                .isEqualTo(messages.text("refusal.registry-unavailable", "mpn-registry"));
        assertThat(messages.finding(new Finding.RegistryUnavailable("mpn-registry", row)))
                .contains("memberships.csv", "7");
        assertThat(messages.finding(new Finding.RegistryUnavailable("mpn-registry", file)))
                .contains("Memberships.csv");
    }

    @ParameterizedTest
    @EnumSource
    void wherePlacesInAnExportAreNotToldTheSentenceHasNoHoles(Language language) {
        Messages messages = Messages.in(language);

        assertThat(List.of(
                        new Unavailability.RowRejected("memberships.csv", 7),
                        new Unavailability.FilePassedOver("Memberships.csv")))
                .allSatisfy(why -> {
                    Finding finding = new Finding.RegistryUnavailable("mpn-registry", why).withoutPlace();
                    Refusal refusal = Refusal.unavailable("mpn-registry", why).withoutPlace();
                    assertThat(List.of(messages.finding(finding), messages.refusal(refusal)))
                            .allSatisfy(sentence -> assertThat(sentence)
                                    .startsWith("mpn-registry")
                                    .doesNotContain("emberships.csv", "7", "{", "  ", " ,", " :", " ."));
                });
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerIsToldOfThemselvesAndNothingOfOwnersOperatorsAndExports(Language language) {
        Messages messages = Messages.in(language);
        FindingWords words = new FindingWords(messages, true);
        Pattern others = Pattern.compile(
                "owner|operator|export|mpn-registry|tenant-directory|ägar|operatör|eigena|beheerder|propriétaire|opérateur"
                    + "|[^.]csv",
                Pattern.CASE_INSENSITIVE);

        assertThat(everyFinding())
                .filteredOn(finding -> finding.code() != FindingCode.NO_OWNER)
                .allSatisfy(finding -> {
                    assertThat(words.found(finding)).isNotBlank().doesNotContainPattern(others);
                    assertThat(words.wayOut(finding)).isNotBlank().doesNotContainPattern(others);
                    assertThat(new FindingWords(messages, false).found(finding)).isEqualTo(messages.finding(finding));
                    assertThat(new FindingWords(messages, false).wayOut(finding))
                            .isEqualTo(messages.wayOut(finding));
                });
    }

    private static List<Finding> everyFinding() {
        List<Finding> all = new ArrayList<>(List.of(
                new Finding.NoOwner(),
                new Finding.WorkEmailNeeded(),
                new Finding.MpnMissing(),
                new Finding.UnknownTenant(new Domain("contoso.example"), Optional.of("Contoso")),
                new Finding.UnknownTenant(new Domain("contoso.example"), Optional.empty()),
                new Finding.TenantMismatch(Optional.of("Contoso")),
                new Finding.TenantMismatch(Optional.empty())));
        EnumSet.complementOf(EnumSet.of(Standing.ACTIVE))
                .forEach(standing -> all.add(new Finding.MpnInvalid("4711", standing)));
        for (Unavailability why : List.of(
                new Unavailability.NoAnswer(),
                new Unavailability.Unconfirmed(),
                new Unavailability.RowRejected("memberships.csv", 7),
                new Unavailability.FilePassedOver("Memberships.csv"))) {
            for (String system : List.of("mpn-registry", "tenant-directory")) {
                Finding finding = new Finding.RegistryUnavailable(system, why);
                all.addAll(List.of(finding, finding.withoutPlace()));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void whatStillStandsInTheWayGoesByItsName(Language language) {
        Messages messages = Messages.in(language);
        List<Map<String, Object>> findings =
                List.of(Map.of("code", "mpn-missing"), Map.of("code", "unknown-tenant", "domain", "contoso.example"));

        assertThat(messages.refusal(new Refusal(Code.NOT_READY, Map.of("findings", findings))))
                .contains(messages.name(FindingCode.MPN_MISSING) + ", " + messages.name(FindingCode.UNKNOWN_TENANT));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasInvitedIsToldToAskForTheInvitationAgain(Language language) {
        Messages messages = Messages.in(language);

        assertThat(messages.refusal(new Refusal(Code.CODE_EXPIRED, Map.of("purpose", "invitation"))))
                .isEqualTo(messages.text("refusal.code-expired.invitation"))
                .isNotEqualTo(messages.refusal(new Refusal(Code.CODE_EXPIRED, Map.of("purpose", "work-email"))));
        assertThat(messages.refusal(new Refusal(
                        Code.TOO_MANY_TRIES, Map.of("purpose", "invitation", "retryAfterSeconds", 604_800L))))
                .isEqualTo(messages.text("refusal.too-many-tries.invitation"))
                .doesNotContain("10");
    }

    /** A line of a page never ends in "e-"; what is quoted may be copied, and is as it was. */
    @ParameterizedTest
    @EnumSource
    void whereLinesAreWrappedNoneEndsWithinAWordOfOneLetter(Language language) {
        Messages messages = Messages.in(language).wrapped();

        assertThat(messages.text("mail.work-email-code.subject")).doesNotContain("e-mail", "e-post");
        assertThat(messages.refusal(new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "e-mail@contoso.example"))))
                .contains("e-mail@contoso.example")
                .containsPattern("e\u2011(mail|post)|adres");
    }

    @Test
    void aPauseIsToldInMinutesRoundedUp() {
        Messages english = Messages.in(Language.ENGLISH);

        assertThat(english.refusal(new Refusal(Code.TOO_MANY_TRIES, Map.of("retryAfterSeconds", 1))))
                .contains("Wait a minute ");
        assertThat(english.refusal(new Refusal(Code.TOO_MANY_TRIES, Map.of("retryAfterSeconds", 61L))))
                .contains("Wait 2 minutes ");
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingHasItsNameItsWayOutAndItsSentence(Language language) {
        Messages messages = Messages.in(language);
        assertThat(FindingCode.values()).allSatisfy(code -> {
            assertThat(messages.name(code)).isNotBlank();
            assertThat(messages.wayOut(code)).isNotBlank();
        });
        assertThat(everyFinding())
                .allSatisfy(finding -> assertThat(messages.finding(finding)).isNotBlank())
                .allSatisfy(finding -> assertThat(messages.wayOut(finding)).isNotBlank());
        assertThat(messages.wayOut(new Finding.TenantMismatch(Optional.empty())))
                .as("where no tenant is named, none is said to be named here")
                .isNotEqualTo(messages.wayOut(new Finding.TenantMismatch(Optional.of("Contoso"))));
        assertThat(EnumSet.complementOf(EnumSet.of(Standing.ACTIVE)))
                .allSatisfy(standing -> assertThat(messages.finding(new Finding.MpnInvalid("4711", standing)))
                        .contains("4711"));
    }

    @ParameterizedTest
    @EnumSource
    void everyMailHasASubjectOfOneLineAndABodyOfSeveral(Language language) {
        Messages messages = Messages.in(language);
        assertThat(MailKind.values()).allSatisfy(kind -> {
            assertThat(messages.text("mail." + kind.slug() + ".subject", "a", "b", "c", "d"))
                    .isNotBlank()
                    .hasLineCount(1)
                    .doesNotContain("{");
            assertThat(messages.text("mail." + kind.slug() + ".body", "a", 10L, "c", "d", "e", 7L))
                    .endsWith("\n")
                    .doesNotContain("{")
                    .satisfies(body -> assertThat(body.lines()).hasSizeGreaterThan(4));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theCodeIsTheOnlyRunOfDigitsOfItsLengthInAMail(Language language) {
        assertThat(List.of(MailKind.SIGN_IN_CODE, MailKind.WORK_EMAIL_CODE)).allSatisfy(kind -> {
            String body = Messages.in(language).text("mail." + kind.slug() + ".body", "042137", 10L);
            assertThat(body.lines()).contains("    042137");
            assertThat(Pattern.compile("\\d+").matcher(body).results().map(MatchResult::group))
                    .containsExactlyInAnyOrder("042137", "10");
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRENCH"},
            mode = EnumSource.Mode.EXCLUDE)
    void thePortalsKeepTheirNames(Language language) {
        assertThat(Messages.in(language).text("common.portal.cpp")).isEqualTo("Cloud Partner Portal");
        assertThat(Messages.in(language).text("common.portal.partner-center")).isEqualTo("Partner Center");
    }

    @Test
    void inFrenchThePortalsHaveFrenchNames() {
        Messages french = Messages.in(Language.FRENCH);

        assertThat(french.text("common.portal.cpp")).isEqualTo("Portail Cloud Partner");
        assertThat(french.text("common.portal.partner-center")).isEqualTo("Espace partenaires");
    }
}
