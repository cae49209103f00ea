package dev.ferry.application.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.PortUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

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

    private static PortUnavailable down(Throwable cause) {
        return PortUnavailable.because("legacy-portal", cause);
    }
}
