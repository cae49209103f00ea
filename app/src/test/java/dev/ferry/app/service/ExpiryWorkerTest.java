package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.operation.ForgetExpired;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has run out goes while the service runs, bundle by bundle, though nobody comes. */
class ExpiryWorkerTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final long PATIENCE_SECONDS = 60;

    private final Entries entries = new Entries(new AtomicInteger(1_200), new CountDownLatch(1));
    private final ExpiryWorker service = new ExpiryWorker(new ForgetExpired(entries, () -> Samples.NOON), NEVER);

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void aRoundForgetsAllThatHasRunOut() throws InterruptedException {
        service.start();

        assertThat(entries.empty().await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(entries.left()).hasValue(0);
    }

    private record Entries(AtomicInteger left, CountDownLatch empty) implements ExpiredEntries {
        @Override
        public int forgetSome(Instant at, int most) {
            assertThat(at).isEqualTo(Samples.NOON);
            int forgotten = Math.min(most, left.get());
            if (forgotten == 0) {
                empty.countDown();
            }
            left.addAndGet(-forgotten);
            return forgotten;
        }
    }
}
