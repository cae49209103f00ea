package dev.ferry.app.asking;

import dev.ferry.domain.operation.StopSignal;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A pause that ends early when Ferry is to stop, or the thread is interrupted. */
final class StoppablePause implements Pause {
    /** How soon the signal is seen; short beside the time that stopping may take. */
    private static final Duration STEP = Duration.ofMillis(100);

    private final StopSignal stop;

    @Inject
    StoppablePause(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public boolean sitOut(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        try {
            for (long left = length.toNanos(); left > 0 && !stop.raised(); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, STEP.toNanos()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return !stop.raised() && !Thread.currentThread().isInterrupted();
    }
}
