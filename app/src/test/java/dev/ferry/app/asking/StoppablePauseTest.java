package dev.ferry.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoppablePauseTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void aPausePasses() {
        assertThat(new StoppablePause(() -> false).sitOut(Duration.ofNanos(1))).isTrue();
    }

    @Test
    void aSignalToStopEndsIt() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(new StoppablePause(() -> looks.incrementAndGet() > 2).sitOut(NEVER))
                .isFalse();
    }

    @Test
    void anInterruptedThreadDoesNotPauseAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        boolean passed = new StoppablePause(() -> false).sitOut(NEVER);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(passed).isFalse();
    }
}
