package dev.ferry.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is read as people paste it (R7). */
class OneTimeCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123456 ",
                "123 456",
                "123-456",
                "123\u00a0456",
                "123\u202f456",
                "12\u200b34\u200d56",
                "\ufeff123456",
                "\u2066123456\u2069",
                "123\u2013456",
                "123\u2212456",
                "123\u00ad456",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "1 2 3 4 5 6\r\n",
                "\t123456\n"
            })
    void whatStandsAroundAndBetweenTheDigitsIsPassedOver(String pasted) {
        assertThat(OneTimeCode.parse(pasted)).isEqualTo(Outcome.done(new OneTimeCode("123456")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "1234567",
                "12345a",
                "123.456",
                "Your code: 123456",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "+123456"
            })
    void whatIsNotSixDigitsIsNoCode(String pasted) {
        assertThat(OneTimeCode.parse(pasted)).isEqualTo(Outcome.refused(Code.MALFORMED_CODE));
    }

    @Test
    void nobodyPastesThatMuch() {
        assertThat(OneTimeCode.parse("123456" + " ".repeat(200))).isEqualTo(Outcome.refused(Code.MALFORMED_CODE));
    }

    @Test
    void theDigitsStandInNoLog() {
        assertThat(new OneTimeCode("123456").toString()).doesNotContain("123456");
        assertThatThrownBy(() -> new OneTimeCode("12345")).hasMessageNotContaining("12345");
    }
}
