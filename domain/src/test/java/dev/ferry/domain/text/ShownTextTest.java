package dev.ferry.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
    private static final int LONGEST = 10;

    @Test
    void itIsTrimmed() {
        assertThat(ShownText.readLine("\u00a0 Anna left\u200b ", LONGEST)).isEqualTo(Outcome.done("Anna left"));
        assertThat(ShownText.readLines("\n a\tb\r\nc ", LONGEST)).isEqualTo(Outcome.done("a\tb\r\nc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u2060", "\u3164"})
    void whatNobodySeesIsNone(String text) {
        assertThat(ShownText.readLine(text, LONGEST)).isEqualTo(Outcome.refused(Code.VALUE_MISSING));
        assertThat(ShownText.readLines(text, LONGEST)).isEqualTo(Outcome.refused(Code.VALUE_MISSING));
    }

    /** However many halves a character has. */
    @Test
    void itsLengthIsThatOfItsCharacters() {
        String longest = "\uD83D\uDE00".repeat(LONGEST);

        assertThat(ShownText.readLine(longest, LONGEST)).isEqualTo(Outcome.done(longest));
        assertThat(ShownText.readLine(longest + "a", LONGEST))
                .isEqualTo(Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u202eb", "a\u0085b"})
    void whatSteersIsRefused(String text) {
        assertThat(ShownText.readLine(text, LONGEST)).isEqualTo(Outcome.refused(Code.CONTROL_CHARACTERS));
        assertThat(ShownText.readLines(text, LONGEST)).isEqualTo(Outcome.refused(Code.CONTROL_CHARACTERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb"})
    void endsOfLinesAndTabsAreOfSeveralLinesAlone(String text) {
        assertThat(ShownText.readLine(text, LONGEST)).isEqualTo(Outcome.refused(Code.CONTROL_CHARACTERS));
        assertThat(ShownText.readLines(text, LONGEST)).isEqualTo(Outcome.done(text));
    }
}
