package dev.ferry.application;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.migration.WaveName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps rejected rows for a test to look at; every run adds to the same list. */
final class InMemoryRejects implements Rejects {
    private final List<Reject> rejected = new ArrayList<>();

    List<Reject> rejected() {
        return List.copyOf(rejected);
    }

    @Override
    public RejectLog open(WaveName wave, Instant at) {
        return new Log(rejected.size());
    }

    private final class Log implements RejectLog {
        private final int before;

        Log(int before) {
            this.before = before;
        }

        @Override
        public void add(Reject reject) {
            rejected.add(reject);
        }

        @Override
        public long rows() {
            return (long) rejected.size() - before;
        }

        @Override
        public Optional<String> file() {
            return rows() == 0 ? Optional.empty() : Optional.of("rejects.csv");
        }

        @Override
        public void close() {
            // The list is kept.
        }
    }
}
