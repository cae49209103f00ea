package dev.ferry.application.wave;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Gatherer;
import java.util.stream.Stream;

/**
 * Reads rows of an export ahead on a thread of its own, batch by batch, so that reading overlaps with what is done with
 * them. One batch waits at most; nobody else may use the export until this is closed.
 */
final class ReadAhead<T> implements AutoCloseable {
    private static final int WAITING = 1;

    private final BlockingQueue<Next<T>> batches = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;

    /**
     * Some rows, and those that were rejected on the way to them.
     *
     * @param rows may be empty, where there are only rejects
     */
    record Batch<T>(List<T> rows, List<Reject> rejects) {}

    private sealed interface Next<T> {
        record Read<T>(Batch<T> batch) implements Next<T> {}

        record End<T>() implements Next<T> {}

        record Failed<T>(RuntimeException fault) implements Next<T> {}

        record Broken<T>(Error fault) implements Next<T> {}
    }

    ReadAhead(Function<RejectLog, Stream<T>> rows, Gatherer<T, ?, List<T>> intoBatches) {
        reader = Thread.ofPlatform().name("read-ahead").daemon().start(() -> readAll(rows, intoBatches));
    }

    /** The next batch, or nothing at the end; what went wrong in reading is thrown here. */
    Optional<Batch<T>> next() {
        return switch (take()) {
            case Next.Read<T>(var batch) -> Optional.of(batch);
            case Next.End<T> _ -> Optional.empty();
            case Next.Failed<T>(var fault) -> throw fault;
            case Next.Broken<T>(var fault) -> throw fault;
        };
    }

    private void readAll(Function<RejectLog, Stream<T>> rows, Gatherer<T, ?, List<T>> intoBatches) {
        CollectedRejects rejects = new CollectedRejects(this::handOn);
        try (Stream<T> all = rows.apply(rejects)) {
            all.gather(intoBatches)
                    .takeWhile(batch -> offer(new Next.Read<>(new Batch<>(batch, rejects.takeAll()))))
                    .forEach(_ -> {});
            offer(new Next.Read<>(new Batch<>(List.of(), rejects.takeAll())));
            offer(new Next.End<>());
        } catch (RuntimeException fault) {
            offer(new Next.Failed<>(fault));
        } catch (Error fault) {
            offer(new Next.Broken<>(fault));
        }
    }

    /** Nobody takes rejects any more once this is closed: what is left of the export need not be read. */
    private void handOn(List<Reject> rejects) {
        if (!offer(new Next.Read<>(new Batch<>(List.of(), rejects)))) {
            throw new CancellationException("closed while an export was being read");
        }
    }

    /** Whether it was taken in: not once this is closed. */
    private boolean offer(Next<T> next) {
        try {
            batches.put(next);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Next<T> take() {
        try {
            return batches.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an export was being read", interrupted);
        }
    }

    /** Returns when the reader has let go of the export. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
