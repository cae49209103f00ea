package dev.ferry.testkit.export;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers rejected rows for a test. Not thread-safe. */
public final class CollectedRejects implements RejectLog {
    private final List<Reject> all = new ArrayList<>();

    @Override
    public void add(Reject reject) {
        all.add(reject);
    }

    @Override
    public long rows() {
        return all.size();
    }

    @Override
    public Optional<String> file() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** The rows of one file that were rejected, as they stood. */
    public List<String> rows(String file) {
        return all.stream()
                .filter(one -> one.source().file().equals(file))
                .map(Reject::row)
                .toList();
    }

    /** Each as {@code file:line column code}. */
    public List<String> lines() {
        return all.stream()
                .map(one -> one.source().file() + ":" + one.source().line() + " " + one.column() + " "
                        + one.reason().code().slug())
                .toList();
    }
}
