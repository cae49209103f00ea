package dev.ferry.application.wave;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * An export that is read on a thread of its own, as a large one takes minutes and somebody may not want it any more.
 */
final class Reading {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final FutureTask<Outcome<Export>> task;
    private final Thread thread;

    private Reading(Callable<Outcome<Export>> work) {
        task = new FutureTask<>(work);
        thread = Thread.ofVirtual().name("export").start(task);
    }

    static Reading begun(Callable<Outcome<Export>> work) {
        return new Reading(work);
    }

    /**
     * What became of it; nothing where it was stopped before its end: it is interrupted then, and waited for, as it has
     * files to delete. One that does not heed that is what it is.
     */
    Optional<Outcome<Export>> untilStopped(BooleanSupplier stop) {
        boolean stopped = false;
        try {
            while (!stopped && !thread.join(LOOK)) {
                stopped = stop.getAsBoolean();
            }
            if (stopped) {
                thread.interrupt();
            }
            return Optional.of(task.get());
        } catch (ExecutionException failed) {
            if (stopped) {
                return Optional.empty();
            }
            throw unchecked(failed);
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException fault -> fault;
            case Error broken -> throw broken;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
