package dev.ferry.domain.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one normal form of addresses. */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "anna@contoso.example, anna@contoso.example",
        "Anna.Bok@CONTOSO.Example, anna.bok@contoso.example",
        "'  anna@contoso.example\t', anna@contoso.example",
        "anna@weiß.example, anna@xn--wei-7ka.example",
        "anna@WEISS.example, anna@weiss.example",
        "anna@xn--wei-7ka.example, anna@xn--wei-7ka.example",
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@XN--BCHER-KVA.example, anna@xn--bcher-kva.example",
        "Åsa@contoso.example, åsa@contoso.example",
        "ΝΊΚΟΣ@contoso.example, νίκοσ@contoso.example",
        "νίκος@contoso.example, νίκοσ@contoso.example",
        "νίκοσ@contoso.example, νίκοσ@contoso.example",
        "GROẞ@contoso.example, groß@contoso.example",
        "groß@contoso.example, groß@contoso.example",
        "gross@contoso.example, gross@contoso.example",
        "用户@例子.example, 用户@xn--fsqu00a.example",
        "o'brien+tag/x=y@contoso.example, o'brien+tag/x=y@contoso.example",
    })
    void addressesHaveOneNormalForm(String written, String normal) {
        assertThat(EmailAddress.of(written).normal()).isEqualTo(normal);
    }

    @Test
    void anAddressHasItsEndAlsoAsItIsWritten() {
        String wide = "a@" + "ａ".repeat(60) + ".example";

        assertThat(EmailAddress.of(wide).normal()).isEqualTo("a@" + "a".repeat(60) + ".example");
        assertThat(EmailAddress.parse("a@" + ("𝐚".repeat(60) + '.').repeat(3) + "example"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(EmailAddress.of("e\u0301va@contoso.example")).isEqualTo(EmailAddress.of("\u00e9va@contoso.example"));
        assertThat(EmailAddress.of("a@bu\u0308cher.example")).isEqualTo(EmailAddress.of("a@b\u00fccher.example"));
    }

    @Test
    void sharpSAndDoubleSAreTwoDomains() {
        assertThat(EmailAddress.of("a@weiß.example")).isNotEqualTo(EmailAddress.of("a@weiss.example"));
    }

    @Test
    void whatThePersonWroteIsKeptForDisplay() {
        EmailAddress address = EmailAddress.of(" Anna@Weiß.Example ");

        assertThat(address.written()).isEqualTo("Anna@Weiß.Example").isEqualTo(address.toString());
        assertThat(address.domain()).isEqualTo(new Domain("xn--wei-7ka.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "Elin@xn--fjllrven-1zad.example, Elin@fjällräven.example",
        "elin@XN--fjllrven-1zad.example, elin@fjällräven.example",
        "elin@Fjällräven.example, elin@Fjällräven.example",
        "Elin@Contoso.example, Elin@Contoso.example",
        "xn--elin@contoso.example, xn--elin@contoso.example"
    })
    void aDomainIsShownInItsOwnScript(String written, String shown) {
        assertThat(EmailAddress.of(written).shown()).isEqualTo(shown);
    }

    @Test
    void addressesCompareByTheirNormalForms() {
        EmailAddress upper = EmailAddress.of("ANNA@CONTOSO.EXAMPLE");
        EmailAddress lower = EmailAddress.of("anna@contoso.example");

        assertThat(upper).isEqualTo(lower).hasSameHashCodeAs(lower).isEqualByComparingTo(lower);
        assertThat(List.of(EmailAddress.of("B@a.example"), EmailAddress.of("a@b.example")).stream()
                        .sorted())
                .extracting(EmailAddress::normal)
                .containsExactly("a@b.example", "b@a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "@",
                "@contoso.example",
                "anna@",
                "anna@contoso",
                "anna@.example",
                "anna@contoso.",
                "anna@contoso..example",
                "an na@contoso.example",
                "anna@con toso.example",
                "a@b@contoso.example",
                ".anna@contoso.example",
                "anna.@contoso.example",
                "an..na@contoso.example",
                "\"anna\"@contoso.example",
                "anna@[127.0.0.1]",
                "<anna@contoso.example>",
                "Anna <anna@contoso.example>",
                "anna@contoso.example,bo@contoso.example",
                "anna@-contoso.example",
                "\u212Aate@contoso.example",
                "an\u1FEFna@contoso.example",
                "anna@con\u00ADtoso.example",
                "anna@contoso\u200B.example",
                "anna@contoso\uFE0F.example",
                "anna@contoso-.example",
                "anna@con_toso.example",
                "anna@contoso.example\u0000",
                "an\u0007na@contoso.example",
                "an\nna@contoso.example",
                "anna@contoso.example\nbcc: x@y.example",
                "an\u202ena@contoso.example",
                "anna@con\u202etoso.example",
                "an\u200bna@contoso.example",
                "anna@xn--.example",
                "anna@xn--a-\u00e4.example",
                "anna@\u05d0a.example",
                "an(comment)na@contoso.example",
                "an;na@contoso.example",
                "an:na@contoso.example",
                "an\\na@contoso.example",
            })
    void whatIsNoAddressIsRefusedAsItWasTyped(String typed) {
        assertThat(EmailAddress.parse(typed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(((Refused<?>) refused).reason().code()).isEqualTo(Code.MALFORMED_EMAIL);
            assertThat(((Refused<?>) refused).reason().facts()).containsEntry("value", typed);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of(typed));
    }

    @Test
    void aLocalPartHas64CharactersAtMost() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@contoso.example")).isInstanceOf(Outcome.Done.class);
        assertThat(EmailAddress.parse("a".repeat(65) + "@contoso.example")).isInstanceOf(Refused.class);
    }

    @Test
    void anEndlessAddressIsRefusedAtOnce() {
        assertThat(EmailAddress.parse("a.".repeat(500_000) + "@contoso.example"))
                .isInstanceOf(Refused.class);
        assertThat(EmailAddress.parse("a@" + "b.".repeat(500_000) + "example")).isInstanceOf(Refused.class);
        assertThat(EmailAddress.parse("a@" + "ä.".repeat(500_000) + "example")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kım@contoso.example, kim@contoso.example",
        "İnes@contoso.example, ines@contoso.example",
        "ſam@contoso.example, sam@contoso.example"
    })
    void lettersThatLookAlikeAreOtherMailboxes(String one, String other) {
        assertThat(EmailAddress.of(one)).isNotEqualTo(EmailAddress.of(other));
    }
}
