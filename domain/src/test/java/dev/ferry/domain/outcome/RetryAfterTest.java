package dev.ferry.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 0 ', PT0S",
        "999999999, PT999999999S",
        "'Mon, 01 Jul 2019 12:00:30 GMT', PT30S",
        "'Mon, 01 Jul 2019 11:00:00 GMT', PT0S",
        "soon,",
        "-5,",
        "1.5,",
        "9999999999,",
        "'',"
    })
    void aHeaderIsSecondsOrADateOrNothing(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, Instant.parse("2019-07-01T12:00:00Z")))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @org.junit.jupiter.api.Test
    void aFaultSaysWhyAndHowLong() {
        assertThat(PortUnavailable.because("mail", "answered text/html"))
                .hasMessage("mail is unavailable: answered text/html")
                .returns("mail", PortUnavailable::system)
                .returns(Optional.empty(), PortUnavailable::retryAfter);
        assertThat(PortUnavailable.askedToWait("mail", Optional.of(Duration.ofMinutes(7)), "answered 503"))
                .hasMessageContaining("answered 503")
                .returns(Optional.of(Duration.ofMinutes(7)), PortUnavailable::retryAfter);
        Throwable cause = new IllegalStateException();
        assertThat(PortUnavailable.because("mail", cause)).hasCause(cause).returns("mail", PortUnavailable::system);
    }
}
