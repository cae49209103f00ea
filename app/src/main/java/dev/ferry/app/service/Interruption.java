package dev.ferry.app.service;

import dev.ferry.plugin.Shutdown;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into a signal that work under way heeds at its next safe point. A second signal, or
 * work that takes too long, ends the process as it is: nothing is lost by that either. Whichever signal it was, and
 * whenever it came, who was interrupted ends with 130.
 *
 * <p>It handles the signals itself: a shutdown hook would run beside the database's own, which closes it under the
 * work.
 */
public class Interruption implements Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    static final int INTERRUPTED = 130;

    /** The last is told where the terminal was closed; who starts with it ignored, as by nohup, is told nothing. */
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final CountDownLatch raised = new CountDownLatch(1);
    private final Duration patience;

    public Interruption() {
        this(PATIENCE);
    }

    /** @param patience how long work may take to heed the signal */
    Interruption(Duration patience) {
        this.patience = patience;
    }

    /** Itself, which listens from now on for as long as the process lives. */
    public Interruption listening() {
        SIGNALS.forEach(signal -> Signals.register(signal, this::raise));
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

    private void raise() {
        if (raised()) {
            halt();
        }
        raised.countDown();
        Thread.ofPlatform().daemon().name("patience").start(this::haltAfterPatience);
    }

    private static void halt() {
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    private void haltAfterPatience() {
        try {
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
            halt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
