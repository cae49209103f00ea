package dev.ferry.application.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.PortUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read of another system's fault. */
class FaultWordsTest {

    @Test
    void whatIsBehindTheSilenceIsSaid() {
        assertThat(FaultWords.of(down(new IOException("refused by portal.example:443"))))
                .isEqualTo("refused by portal.example:443");
        assertThat(FaultWords.of(down(new ConnectException()))).isEqualTo("ConnectException");
    }

    @Test
    void withoutAnyItIsSaidThatItDoesNotAnswer() {
        assertThat(FaultWords.of(new PortUnavailable("legacy-portal"))).isEqualTo("legacy-portal is unavailable");
        assertThat(FaultWords.of(PortUnavailable.because("legacy-portal", "answered 503")))
                .isEqualTo("legacy-portal is unavailable: answered 503");
    }

    @Test
    void itIsOneShortLine() {
        assertThat(FaultWords.of(new IOException("a\u001b[1m\r\n b"))).isEqualTo("a [1m b");
        assertThat(FaultWords.of(new IOException("x".repeat(301)))).isEqualTo("x".repeat(300) + "…");
    }

    @Test
    void credentialsAreNotKept() {
        assertThat(FaultWords.of(new IOException("GET https://ferry:pw@portal.example/a, Authorization: Bearer ey.J")))
                .isEqualTo("GET https://***@portal.example/a, Authorization: Bearer ***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Authorization: ApiKey abc123 of ferry, more       | Authorization: ***, more
        {"password":"correct horse","user":"ferry"}       | {"password":"***","user":"ferry"}
        x-api-key: abc123 was refused                     | x-api-key: *** was refused
        client_secret=s3cret&grant_type=x                 | client_secret=***&grant_type=x
        Bearer ey.J is over                               | Bearer *** is over
        the tokenizer: is fine                            | the tokenizer: is fine
        """)
    void whatIsNobodysBusinessIsHiddenWhole(String said, String told) {
        assertThat(FaultWords.line(said)).isEqualTo(told);
    }

    @Test
    void whatFerryAskedIsHiddenAndThePageThatASystemPointsToIsNot() {
        String said = "see https://portal.example/a?id=4711&state=x now";
        assertThat(FaultWords.of(down(new IOException(said)))).isEqualTo("see https://portal.example/a?*** now");
        assertThat(FaultWords.reason(said)).isEqualTo(said);
        assertThat(FaultWords.reason("see https://portal.example/a?id=1&token=4711"))
                .isEqualTo("see https://portal.example/a?id=1&token=***");
    }

    /** Each of these once took a time that grew with the square of its length, or worse. */
    @ParameterizedTest
    @ValueSource(strings = {"a-", "-", "token", "token ", "authorization", "://a", " ", "secret:"})
    void noTextIsTooLongToBeRead(String piece) {
        assertThat(FaultWords.of(new IOException(piece.repeat(1_000_000)))).hasSizeLessThanOrEqualTo(310);
    }

    private static PortUnavailable down(Throwable cause) {
        return PortUnavailable.because("legacy-portal", cause);
    }
}
