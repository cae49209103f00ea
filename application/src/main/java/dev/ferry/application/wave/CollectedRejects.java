package dev.ferry.application.wave;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds rejected rows until the batch that they were met with is dealt with. Not thread-safe. */
final class CollectedRejects implements RejectLog {
    private List<Reject> waiting = new ArrayList<>();
    private long rows;

    @Override
    public void add(Reject reject) {
        waiting.add(reject);
        rows++;
    }

    /** Those since the last call. */
    List<Reject> takeAll() {
        List<Reject> taken = waiting;
        waiting = new ArrayList<>();
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
