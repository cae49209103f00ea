package dev.ferry.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private static final Mentions ANNA = new Mentions(EmailAddress.of("anna@wei\u00df.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@wei\u00df.example",
                "ANNA@Wei\u00df.Example",
                "anna@xn--wei-7ka.example",
                "<anna@wei\u00df.example>",
                "'anna@wei\u00df.example'",
                "Write to anna@wei\u00df.example.",
                "a,anna@wei\u00df.example;b",
                "https://x.example/?to=anna@wei\u00df.example&x",
                "https://x.example/anna@wei\u00df.example",
                "https://x.example/a?b=c&to=anna@wei\u00df.example",
                "https://x.example/a#anna@wei\u00df.example",
                "*anna@wei\u00df.example*",
                "__anna@wei\u00df.example__",
                "{anna@wei\u00df.example}",
                "See...anna@wei\u00df.example",
                "..anna@wei\u00df.example",
                "mailto:anna@wei\u00df.example"
            })
    void itIsFoundHoweverItIsWritten(String text) {
        assertThat(ANNA.in(text)).isTrue();
        assertThat(ANNA.replaced(text, "X")).contains("X").doesNotContainIgnoringCase("anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "joanna@wei\u00df.example",
                "jo.anna@wei\u00df.example",
                "jo-anna@wei\u00df.example",
                "o'anna@wei\u00df.example",
                "_anna@wei\u00df.example",
                "+anna@wei\u00df.example",
                "'anna@wei\u00df.example",
                "team/anna@wei\u00df.example",
                "x=anna@wei\u00df.example",
                "a|anna@wei\u00df.example",
                "<_anna@wei\u00df.example>",
                "'_anna@wei\u00df.example'",
                "..x=anna@wei\u00df.example",
                ".._anna@wei\u00df.example",
                "mailto:_anna@wei\u00df.example",
                "https://x.example/?to=x=anna@wei\u00df.example",
                "https://x.example/?to=team/anna@wei\u00df.example",
                "https://x.example/?to=_anna@wei\u00df.example",
                "anna@weiss.example",
                "anna@wei\u00df.example.org",
                "anna@sub.wei\u00df.example",
                "anna @wei\u00df.example"
            })
    void anotherIsNotIt(String text) {
        assertThat(ANNA.in(text)).isFalse();
        assertThat(ANNA.replaced(text, "X")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@wei\u00df.example", " ANNA@xn--wei-7ka.example"})
    void aloneItIsItHoweverItIsWritten(String text) {
        assertThat(ANNA.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'anna@wei\u00df.example'", "_anna@wei\u00df.example", "to: anna@wei\u00df.example"})
    void whereMoreStandsItIsNotAlone(String text) {
        assertThat(ANNA.is(text)).isFalse();
    }

    @Test
    void whatStandsAroundItStays() {
        assertThat(ANNA.replaced("Hi <Anna@wei\u00df.example>, bo@wei\u00df.example.", "$1"))
                .isEqualTo("Hi <$1>, bo@wei\u00df.example.");
    }

    @Test
    void inAListOfPeopleTheirNameGoesTooAndNobodyElses() {
        assertThat(ANNA.replacedEntry("Anna Berg <anna@wei\u00df.example>", "X"))
                .isEqualTo("X");
        assertThat(ANNA.replacedEntry("anna@wei\u00df.example, Bo <bo@wei\u00df.example>", "X"))
                .isEqualTo("X, Bo <bo@wei\u00df.example>");
        assertThat(ANNA.replacedEntry("Bo <bo@wei\u00df.example>", "X")).isEqualTo("Bo <bo@wei\u00df.example>");
    }

    @Test
    void factsAreSearchedToTheirEnds() {
        Map<String, Object> facts = Map.of(
                "count",
                3,
                "list",
                List.of("bo@x.example", Map.of("anna@wei\u00df.example", "anna@wei\u00df.example")));

        assertThat(ANNA.inFacts(facts)).isTrue();
        assertThat(ANNA.replaced(facts, "X"))
                .isEqualTo(Map.of("count", 3, "list", List.of("bo@x.example", Map.of("X", "X"))));
        assertThat(ANNA.inFacts(Map.of("count", 3, "who", "bo@x.example"))).isFalse();
    }

    /** Else who writes a long text keeps the erasure of everybody else waiting. */
    @Test
    void aLongTextIsReadOnce() {
        String text = "x".repeat(300_000);

        assertThat(ANNA.in(text + "@")).isFalse();
        assertThat(ANNA.replaced(text + " anna@wei\u00df.example", "X")).isEqualTo(text + " X");
    }

    @Test
    void rightBehindAnotherItIsFoundToo() {
        assertThat(ANNA.replaced("bo@contoso.example,anna@wei\u00df.example", "X"))
                .isEqualTo("bo@contoso.example,X");
        assertThat(ANNA.replaced("anna@wei\u00df.example=anna@wei\u00df.example", "X"))
                .isEqualTo("X=X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "|", "&", "=", "+", "||", "./", "?cc=", "?subject=Hi&cc=", "&to="})
    void whatStandsRightBehindAnotherSeparatesThem(String between) {
        String text = "bo@x.example" + between + "Anna@wei\u00df.example";

        assertThat(ANNA.replaced(text, "X")).isEqualTo("bo@x.example" + between + "X");
        assertThat(ANNA.replaced(text + between + "bo@x.example", "X"))
                .isEqualTo("bo@x.example" + between + "X" + between + "bo@x.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jo.", "|x=", "/_", "=o'", "?x"})
    void rightBehindAnotherWhoEndsLikeItIsAnotherAllTheSame(String between) {
        assertThat(ANNA.in("bo@x.example" + between + "anna@wei\u00df.example")).isFalse();
    }

    /** Else each separator has the rest read once more. */
    @ParameterizedTest
    @ValueSource(strings = {"a..", "a=", ".", "=", "a@b="})
    void aLongTextFullOfSeparatorsIsReadOnce(String separated) {
        String text = separated.repeat(200_000) + "..";

        assertThat(ANNA.replaced(text + "anna@wei\u00df.example", "X")).isEqualTo(text + "X");
        assertThat(ANNA.in(text + "_anna@wei\u00df.example")).isFalse();
    }

    @Test
    void aLongLinkIsReadOnce() {
        String link = "https://x.example/?" + "a=b&".repeat(200_000) + "to=";

        assertThat(ANNA.replaced(link + "anna@wei\u00df.example", "X")).isEqualTo(link + "X");
        assertThat(ANNA.replaced("bo@" + link.substring(8).replace("/", "") + "anna@wei\u00df.example", "X"))
                .doesNotContain("anna");
    }

    @Test
    void behindWhatIsTooLongALetterAloneSeparatesNothing() {
        assertThat(ANNA.in("a".repeat(300) + "-" + "a".repeat(60) + "-anna@wei\u00df.example"))
                .isFalse();
    }
}
