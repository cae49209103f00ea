package dev.ferry.application.wave;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds rejected rows until the batch that they were met with is dealt with, or until they are so many that they are
 * handed on alone. Not thread-safe.
 */
final class CollectedRejects implements RejectLog {
    private static final int MOST = 1_000;

    /** So many letters of its row weigh as much as a reject. */
    private static final int LETTERS = 1_000;

    private final Consumer<List<Reject>> handOn;
    private List<Reject> waiting = new ArrayList<>();
    private long rows;
    private int weight;

    /** @param handOn takes those that are too many to wait */
    CollectedRejects(Consumer<List<Reject>> handOn) {
        this.handOn = handOn;
    }

    @Override
    public void add(Reject reject) {
        waiting.add(reject);
        rows++;
        weight += 1 + reject.row().length() / LETTERS;
        if (weight >= MOST) {
            handOn.accept(takeAll());
        }
    }

    /** Those since the last call. */
    List<Reject> takeAll() {
        List<Reject> taken = waiting;
        waiting = new ArrayList<>();
        weight = 0;
        return taken;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Optional<String> file() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // They are in memory alone.
    }
}
