package dev.ferry.domain.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one normal form of domains. */
class DomainTest {
    @ParameterizedTest
    @CsvSource({
        "contoso.example, contoso.example",
        "' CONTOSO.Example ', contoso.example",
        "mail.contoso.example, mail.contoso.example",
        "weiß.example, xn--wei-7ka.example",
        "WEIẞ.example, xn--wei-7ka.example",
        "weiss.example, weiss.example",
        "XN--WEI-7KA.EXAMPLE, xn--wei-7ka.example",
        "bücher.example, xn--bcher-kva.example",
        "ｃｏｎｔｏｓｏ.example, contoso.example",
        "contoso。example, contoso.example",
        "中文.例子, xn--fiq228c.xn--fsqu00a",
        "1.example, 1.example",
        "a-b.example, a-b.example",
    })
    void domainsHaveOneNormalForm(String written, String ascii) {
        assertThat(Domain.parse(written)).isEqualTo(Outcome.done(new Domain(ascii)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso",
                ".example",
                "contoso.",
                "contoso..example",
                "-a.example",
                "a-.example",
                "a_b.example",
                "a b.example",
                "a\u0000.example",
                "\u202ea.example",
                "a\u200d.example",
                "xn--.example",
                "xn--zzzzzzzz99999.example",
                "xn--abc.example",
                "[127.0.0.1]",
                "https://contoso.example",
                "contoso.example/",
                "contoso.example:80",
                "*.contoso.example",
                "\u05d0a.example",
            })
    void whatIsNoDomainIsRefusedAsItWasTyped(String typed) {
        assertThat(Domain.parse(typed)).isEqualTo(Outcome.refused(Code.MALFORMED_DOMAIN, "value", typed));
    }

    @Test
    void labelsHave63CharactersAndDomains253() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "a".repeat(61);

        assertThat(Domain.parse(longest)).isEqualTo(Outcome.done(new Domain(longest)));
        assertThat(Domain.parse(longest + "a")).isInstanceOf(Refused.class);
        assertThat(Domain.parse("a" + label + ".example")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.example, contoso.example",
        "fjällräven.example, fjällräven.example",
        "FAß.example, faß.example",
        "xn--bcher-kva.example, bücher.example",
    })
    void aDomainIsShownInItsOwnScript(String typed, String shown) {
        assertThat(Domain.parse(typed).map(Domain::shown)).isEqualTo(Outcome.done(shown));
    }

    @Test
    void whatIsEncodedOfNothingIsShownAsItIs() {
        assertThat(new Domain("xn--zzzzzzzz99999.example").shown()).isEqualTo("xn--zzzzzzzz99999.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contoso.example", "weiß.example", "contoso", " a.example", "a.example."})
    void theConstructorTakesTheNormalFormAlone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Domain(written));
    }
}
