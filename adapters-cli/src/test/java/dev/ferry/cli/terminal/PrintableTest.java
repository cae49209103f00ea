package dev.ferry.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Contoso", "Fjällräven", "桜ソフト", "برمجيات النيل", "می‌خواهم", "👩‍🚀", "e\u0301"})
    void whatPeopleWriteStays(String text) {
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 7, 8, 9, 10, 13, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x200e, 0x202e, 0x2028, 0x2066, 0xfeff, 0xe0041
            })
    void whatSteersHidesOrTurnsIsShownAsItsNumber(int character) {
        assertThat(Printable.of("a" + Character.toString(character) + "b"))
                .isEqualTo("a\\u{" + Integer.toHexString(character) + "}b");
    }

    @Test
    void linesOfOursStayLines() {
        assertThat(Printable.ofLines("one\ntwo\u001b[2J")).isEqualTo("one\ntwo\\u{1b}[2J");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "桜ソフト, 8", "e\u0301, 1", "ﾊﾝｶｸ, 4", "Ｗ, 2", "👩, 2"})
    void widthIsThatOfATerminal(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }
}
