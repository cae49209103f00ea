package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.person;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By which words accounts are found. */
abstract class SearchedWords extends SearchChapter {
    SearchedWords(AccountWordsContract contract) {
        super(contract);
    }

    @Test
    public final void itIsFoundByAllThatItIsCalled() {
        store(
                LegacyAccountSample.named("contoso-north")
                        .withMpnId("4711")
                        .withCompany(new CompanyProfile(Optional.of("Nordic Trading"), Optional.of("SE")))
                        .withUsers(
                                owner("Anna.Berg@mail.contoso.example"),
                                person("bo@other.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR),
                                servicePrincipal("a1-b2", LegacyRole.CONTRIBUTOR))
                        .withOffers(offer("crm_suite", "Customer Insights"))
                        .build(),
                called("else", "Something else"));

        assertThat(List.of(
                        "contoso-north",
                        "CONTOSO-N",
                        "contoso",
                        "north",
                        "nordic",
                        "trad",
                        "4711",
                        "47",
                        "anna.berg@mail.contoso.example",
                        "Anna.Berg@MAIL.contoso.example",
                        "anna.b",
                        "mail.contoso.example",
                        "mail.con",
                        "bo@other.example",
                        "other.example",
                        "crm_suite",
                        "suite",
                        "insights"))
                .allSatisfy(text -> assertThat(found(text)).as(text).containsExactly("contoso-north"));
        assertThat(List.of("orth", "berg@", "contoso-northern", "contoso.example", "nobody", "a1-b2"))
                .allSatisfy(text -> assertThat(found(text)).as(text).isEmpty());
    }

    @Test
    public final void neitherCaseNorAccentsNorSignsMatter() {
        store(
                called("outdoor", "Fjällräven AB"),
                called("islands", "Ørsted & Søn"),
                called("street", "Müllerstraße"),
                called("irish", "O’Brien B.V."),
                called("greek", "ΟΔΥΣΣΕΥΣ"));

        assertThat(found("fjall")).containsExactly("outdoor");
        assertThat(found("FJÄLLRÄVEN")).containsExactly("outdoor");
        assertThat(found("orsted son")).containsExactly("islands");
        assertThat(found("Ørsted & Søn")).containsExactly("islands");
        assertThat(found("mullerstrasse")).containsExactly("street");
        assertThat(found("obrien bv")).containsExactly("irish");
        assertThat(found("o'brien b.v.")).containsExactly("irish");
        assertThat(found("οδυσσευσ")).containsExactly("greek");
    }

    @Test
    public final void ofSeveralWordsEachIsToBeThere() {
        store(
                called("a", "Contoso North"),
                called("b", "Contoso South"),
                LegacyAccountSample.named("c")
                        .withUsers(owner("north@fabrikam.example"))
                        .build());

        assertThat(found("contoso")).containsExactly("a", "b");
        assertThat(found("contoso nor")).containsExactly("a");
        assertThat(found("nor contoso")).containsExactly("a");
        assertThat(found("  nor   b ")).isEmpty();
        assertThat(found("contoso north south")).isEmpty();
        assertThat(found("north@fabrikam.example c")).containsExactly("c");
        assertThat(found("north c")).containsExactly("a", "c");
    }

    @Test
    public final void aWordWithSignsIsMeantWholeOrByItsParts() {
        store(called("a-b", "First"), called("c", "A to B"), called("d", "The a/b test"), called("e", "A alone"));

        assertThat(found("a-b")).containsExactly("a-b");
        assertThat(found("a/b")).containsExactly("d");
        assertThat(found("a+b")).containsExactly("a-b", "c", "d");
        assertThat(found("a+b test")).containsExactly("d");
    }

    @Test
    public final void whoAsksForNothingGetsAllAndWhoAsksForSignsNone() {
        store(called("a", "A & B"), called("b", "100 %"));

        assertThat(found("")).containsExactly("a", "b");
        assertThat(found("  ")).containsExactly("a", "b");
        assertThat(List.of("&", "%", "_", "'", "\\", "a%", "%a", "*"))
                .allSatisfy(text -> assertThat(count(text, 10))
                        .as(text)
                        .isEqualTo(found(text).size()));
        assertThat(found("%")).isEmpty();
        assertThat(found("b_0")).isEmpty();
        assertThat(found("a&")).containsExactly("a");
    }

    @Test
    public final void aWordOfAnyScriptIsOne() {
        List<String> names = Scripts.NAMES;
        IntStream.range(0, names.size()).forEach(number -> store(called("name-" + number, names.get(number))));

        IntStream.range(0, names.size())
                .filter(number -> names.get(number).codePoints().anyMatch(Character::isLetter))
                .forEach(number -> assertThat(found(names.get(number)))
                        .as(names.get(number))
                        .contains("name-" + number));
    }

    @Test
    public final void aLongWordIsFoundByItsBeginning() {
        String longWord = "contoso".repeat(100);
        store(called("long", longWord + " " + "x ".repeat(1_000)));

        assertThat(found(longWord)).containsExactly("long");
        assertThat(found("contosocontoso")).containsExactly("long");
    }

    @Test
    public final void anAddressIsFoundInEitherFormOfItsDomain() {
        store(LegacyAccountSample.named("sharp")
                .withUsers(owner("kim@bücher.example"))
                .build());

        assertThat(found("kim@bücher.example")).containsExactly("sharp");
        assertThat(found("kim@xn--bcher-kva.example")).containsExactly("sharp");
        assertThat(found("bücher.ex")).containsExactly("sharp");
        assertThat(found("xn--bcher-kva")).containsExactly("sharp");
    }
}
