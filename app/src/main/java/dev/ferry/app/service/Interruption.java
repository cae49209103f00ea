package dev.ferry.app.service;

import dev.ferry.plugin.Shutdown;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Turns SIGINT and SIGTERM into a signal that work under way heeds at its next safe point. A second signal, or work
 * that takes too long, ends the process as it is: nothing is lost by that either.
 *
 * <p>It handles the signals itself: a shutdown hook would run beside the database's own, which closes it under the
 * work.
 */
public class Interruption implements Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    private final CountDownLatch raised = new CountDownLatch(1);

    /** Itself, which listens from now on for as long as the process lives. */
    public Interruption listening() {
        Signals.register("INT", () -> raise(INTERRUPTED));
        Signals.register("TERM", () -> raise(TERMINATED));
        return this;
    }

    @Override
    public boolean raised() {
        return raised.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        raised.await();
    }

    private void raise(int exitCode) {
        if (raised()) {
            Runtime.getRuntime().halt(exitCode);
        }
        raised.countDown();
        Thread.ofPlatform().daemon().name("patience").start(() -> haltAfterPatience(exitCode));
    }

    private static void haltAfterPatience(int exitCode) {
        try {
            TimeUnit.NANOSECONDS.sleep(PATIENCE.toNanos());
            Runtime.getRuntime().halt(exitCode);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
