package dev.ferry.testkit.export;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.migration.WaveName;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Keeps rejected rows for a test to look at. Thread-safe; its logs are not. */
public final class InMemoryRejects implements Rejects {
    private final Map<String, List<Reject>> files = new ConcurrentSkipListMap<>();
    private final AtomicLong runs = new AtomicLong();

    @Override
    public RejectLog open(WaveName wave, Instant at) {
        return new Log("%012d-%s.csv".formatted(runs.incrementAndGet(), wave.value()));
    }

    @Override
    public Optional<InputStream> read(String file) {
        return Optional.ofNullable(files.get(file))
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(
                                        (Reject row) -> row.source().file())
                                .thenComparingLong(row -> row.source().line()))
                        .map(row -> row.source().file()
                                + ','
                                + row.source().line()
                                + ','
                                + row.column()
                                + ','
                                + row.reason().code().slug()
                                + ','
                                + row.reason().facts()
                                + ','
                                + row.row())
                        .collect(Collectors.joining("\n", "", "\n")))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The rows of all runs, those of the first first. */
    public List<Reject> rejected() {
        List<Reject> all = new ArrayList<>();
        files.values().forEach(all::addAll);
        return all;
    }

    /** The rows of one run. */
    public List<Reject> rejectedIn(String file) {
        return files.getOrDefault(file, List.of());
    }

    private final class Log implements RejectLog {
        private final String name;

        Log(String name) {
            this.name = name;
        }

        @Override
        public void add(Reject reject) {
            files.computeIfAbsent(name, _ -> Collections.synchronizedList(new ArrayList<>()))
                    .add(reject);
        }

        @Override
        public long rows() {
            return rejectedIn(name).size();
        }

        @Override
        public Optional<String> file() {
            return files.containsKey(name) ? Optional.of(name) : Optional.empty();
        }

        @Override
        public void close() {
            // The rows are kept.
        }
    }
}
