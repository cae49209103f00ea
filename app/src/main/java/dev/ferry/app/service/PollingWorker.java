package dev.ferry.app.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same work round after round on a thread of its own, until it is stopped. Thread-safe. */
final class PollingWorker {
    private static final Logger LOG = LoggerFactory.getLogger(PollingWorker.class);
    private static final long PATIENCE_SECONDS = 5;

    /** For those who call a little later, so that one round does for all of them. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    /** From one called round to the next: strangers who call all the time make few rounds of it. */
    private static final Duration REST = Duration.ofMillis(250);

    private final String name;
    private final Duration pause;
    private final IntSupplier work;
    private final AtomicBoolean called = new AtomicBoolean();
    /** By {@link System#nanoTime}. */
    private volatile long restsUntil = System.nanoTime();

    private volatile @Nullable ScheduledExecutorService executor;

    /**
     * Nothing is done before the start.
     *
     * @param name of the thread, and in the log
     * @param pause when there was nothing to do
     * @param work a part of what is due; answers how much, and 0 where nothing is
     */
    PollingWorker(String name, Duration pause, IntSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    synchronized void start() {
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            var _ = executor.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Does a round in a moment, without sitting out the pause, where the last one that was called for began a while
     * ago; nothing while it is not running.
     */
    void wakeUp() {
        ScheduledExecutorService running = executor;
        if (running == null || !called.compareAndSet(false, true)) {
            return;
        }
        try {
            var _ = running.schedule(this::calledRound, untilCalledRound(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            called.set(false); // it is being stopped
        }
    }

    private long untilCalledRound() {
        return Math.max(MOMENT.toNanos(), restsUntil - System.nanoTime());
    }

    /** Anyone who calls from now on may have come too late for this round, and has one more. */
    private void calledRound() {
        called.set(false);
        restsUntil = System.nanoTime() + REST.toNanos();
        round();
    }

    /** Interrupts nothing, because a database may not take that well: what is under way is brought to its end. */
    synchronized void stop() {
        if (executor != null) {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("a round of {} did not end in {} seconds", name, PATIENCE_SECONDS);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            executor = null;
        }
    }

    private void round() {
        try {
            while (!stopping() && work.getAsInt() > 0) {
                // as long as anything is due
            }
        } catch (RuntimeException fault) {
            LOG.warn("a round of {} failed; the next one tries again", name, fault);
        }
    }

    private boolean stopping() {
        ScheduledExecutorService running = executor;
        return running == null || running.isShutdown();
    }
}
