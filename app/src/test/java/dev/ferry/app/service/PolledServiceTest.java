package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Kinds of work that begin and end together. */
class PolledServiceTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch first = new CountDownLatch(3);
    private final CountDownLatch second = new CountDownLatch(1);
    private final PolledService service = new PolledService("polled") {};

    private List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("polled-"))
                .toList();
    }

    private static void await(CountDownLatch event) throws InterruptedException {
        assertThat(event.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private int firstLeft() {
        first.countDown();
        return first.getCount() == 1 ? 0 : (int) first.getCount();
    }

    @Test
    void eachKindHasAThreadOfItsOwnAndTheFirstIsWokenUp() throws InterruptedException {
        service.whileDue("polled-first", NEVER, this::firstLeft);
        service.every("polled-second", NEVER, second::countDown);
        assertThat(service.name()).isEqualTo("polled");
        service.wakeUp();
        assertThat(threads()).isEmpty();

        service.start();
        await(second);
        while (first.getCount() > 1) {
            Thread.onSpinWait();
        }
        service.wakeUp();
        await(first);

        List<Thread> running = threads();
        assertThat(running).extracting(Thread::getName).containsExactlyInAnyOrder("polled-first", "polled-second");
        service.stop();
        for (Thread thread : running) {
            assertThat(thread.join(PATIENCE)).isTrue();
        }
    }
}
