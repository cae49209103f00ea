package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Work that is done round after round. Tests wait for what happens, never for a while. */
class PollingWorkerTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<PollingWorker> begun = new ArrayList<>();
    private final String name;

    /** Each test's threads have a name of their own. */
    PollingWorkerTest(TestInfo test) {
        name = test.getDisplayName();
    }

    @AfterEach
    void nothingRunsOn() {
        begun.forEach(PollingWorker::stop);
    }

    @Test
    void aRoundGoesOnAsLongAsAnythingIsDue() throws InterruptedException {
        AtomicInteger due = new AtomicInteger(3);
        CountDownLatch nothingLeft = new CountDownLatch(1);
        start(NEVER, () -> {
            int left = due.getAndDecrement();
            if (left == 0) {
                nothingLeft.countDown();
            }
            return left;
        });

        await(nothingLeft);
        assertThat(due).hasValue(-1);
    }

    @Test
    void anotherRoundFollowsThePause() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        start(AT_ONCE, () -> {
            three.countDown();
            return 0;
        });

        await(three);
    }

    @Test
    void aRoundThatFailsIsFollowedByAnother() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        start(AT_ONCE, () -> {
            three.countDown();
            throw new IllegalStateException("in vain");
        });

        await(three);
    }

    @Test
    void workThatHasNoEndEndsWithTheStop() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        PollingWorker worker = start(NEVER, () -> {
            underWay.countDown();
            return 1;
        });
        await(underWay);
        List<Thread> threads = threads();

        worker.stop();
        for (Thread thread : threads) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
    }

    @Test
    void startedTwiceItRunsOnce() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        PollingWorker worker = start(NEVER, () -> {
            underWay.countDown();
            return 0;
        });
        worker.start();
        await(underWay);

        assertThat(threads()).hasSize(1);
    }

    @Test
    void whatWasStoppedCanBeStartedAgain() throws InterruptedException {
        AtomicInteger round = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        PollingWorker worker = start(NEVER, () -> {
            round.incrementAndGet();
            first.countDown();
            second.countDown();
            return 0;
        });
        await(first);
        worker.stop();
        worker.stop();
        assertThat(round).hasValue(1);

        worker.start();
        await(second);
    }

    @Test
    void whoCallsWaitsForNoPause() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch called = new CountDownLatch(2);
        PollingWorker worker = start(NEVER, () -> {
            first.countDown();
            called.countDown();
            return 0;
        });
        await(first);

        worker.wakeUp();
        await(called);
    }

    @Test
    void oneRoundDoesForManyCalls() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch fourth = new CountDownLatch(4);
        PollingWorker worker = start(NEVER, () -> {
            rounds.incrementAndGet();
            fourth.countDown();
            return 0;
        });

        long calls = 0;
        while (!fourth.await(1, TimeUnit.MILLISECONDS)) {
            worker.wakeUp();
            calls++;
        }
        assertThat(calls).isGreaterThan(rounds.get());
    }

    @Test
    void aCallWhileNothingRunsIsNoFault() {
        PollingWorker worker = new PollingWorker(name, NEVER, () -> 0);
        worker.wakeUp();
        worker.start();
        worker.stop();
        worker.wakeUp();
    }

    private PollingWorker start(Duration pause, IntSupplier work) {
        PollingWorker worker = new PollingWorker(name, pause, work);
        begun.add(worker);
        worker.start();
        return worker;
    }

    private List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }

    private static void await(CountDownLatch event) throws InterruptedException {
        assertThat(event.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
