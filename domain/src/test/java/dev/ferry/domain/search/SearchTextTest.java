package dev.ferry.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    private static final String SOME_SIGNS = "aabb..-_é' ";

    @ParameterizedTest
    @CsvSource({
        "fjall, Fjällräven AB",
        "FJÄLLRÄVEN ab, Fjällräven AB",
        "räven fjall, Fjällräven Räven",
        "łódź, Lodz Trading",
        "straße, Strassenbau",
        "oerlikon, Œrlikon",
        "obrien, O’Brien",
        "b.v., Contoso BV",
        "bv, Contoso B.V.",
        "north, contoso-north",
        "contoso-n, contoso-north",
        "ﬁrst, First",
        "１２, 12 Oceans",
        "日本, 日本企業"
    })
    void whatIsTypedOtherwiseIsFound(String typed, String name) {
        assertThat(SearchText.of(typed).fits(new KnownWords().named(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "raven, Fjällräven",
        "fjall ab c, Fjällräven AB",
        "contoso-s, contoso-north",
        "12, 1 2",
        "&, A & B",
        "企業, 日本企業"
    })
    void whatIsNotCalledSoIsNot(String typed, String name) {
        assertThat(SearchText.of(typed).fits(new KnownWords().named(name))).isFalse();
    }

    @Test
    void nothingTypedMeansAll() {
        assertThat(SearchText.of(" \t ").isBlank()).isTrue();
        assertThat(SearchText.of("").fits(new KnownWords())).isTrue();
        assertThat(SearchText.of("&").isBlank()).isFalse();
        assertThat(SearchText.of("a & b")).isEqualTo(SearchText.of("a b"));
    }

    @Test
    void aWordWithSignsIsMeantWholeWhereAnythingIsCalledSo() {
        SearchText text = SearchText.of("contoso.example");

        assertThat(text.among(word -> word.equals("contoso.example"))).hasToString("contoso.example");
        assertThat(text.among(_ -> false)).hasToString("contoso example");
    }

    @Test
    void anAddressIsAWordInEitherForm() {
        EmailAddress kim = EmailAddress.of("Kim.O'Hara@bücher.example");

        assertThat(KnownWords.ofAddress(kim))
                .containsExactlyInAnyOrder("kim.ohara@bucher.example", "kim.ohara@xn--bcher-kva.example");
        assertThat(new KnownWords().withAddress(kim).all()).contains("bucher.example", "xn--bcher-kva.example");
    }

    /** By these words alone what may fit is looked for, so that none of it may lack them. */
    @Test
    void whatFitsHasAllWordsThatAreNecessary() {
        Random random = new Random(29);
        int fitting = 0;
        for (int round = 0; round < 200_000; round++) {
            SearchText text = SearchText.of(any(random, 5));
            KnownWords known = new KnownWords().named(any(random, 8)).named(any(random, 8));
            if (!text.isBlank() && text.fits(known)) {
                fitting++;
                assertThat(text.necessary().terms())
                        .isNotEmpty()
                        .allSatisfy(term -> assertThat(known.all())
                                .as("%s of %s", term, text)
                                .anyMatch(word -> word.startsWith(term.whole())));
            }
        }
        assertThat(fitting).isGreaterThan(1_000);
    }

    private static String any(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, SOME_SIGNS.length())
                .mapToObj(place -> SOME_SIGNS.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    @Test
    void aLongWordIsNecessaryAsFarAsItIsKept() {
        String name = "a-b".repeat(50);

        assertThat(SearchText.of(name).necessary().terms())
                .allSatisfy(term ->
                        assertThat(new KnownWords().named(name).all()).anyMatch(word -> word.startsWith(term.whole())));
    }
}
