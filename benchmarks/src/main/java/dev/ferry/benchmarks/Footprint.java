package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a server takes of its machine.
 *
 * @param heap what is left of it after a full collection, in MB
 * @param memory resident, in MB
 * @param rows of each table
 * @param file the database's, in MB
 * @param log what was logged, in MB
 */
record Footprint(long heap, long memory, long threads, long descriptors, Map<String, Long> rows, long file, long log) {
    private static final long MEGABYTE = 1_000_000;

    static Footprint of(Serving serving, Target target, Path home) throws IOException, SQLException {
        return new Footprint(
                serving.liveHeap() / MEGABYTE,
                serving.memory(),
                serving.threads(),
                serving.descriptors(),
                rows(target, home),
                target.bytes(home) / MEGABYTE,
                logged(home) / MEGABYTE);
    }

    private static long logged(Path home) throws IOException {
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            return logs.mapToLong(log -> log.toFile().length()).sum();
        }
    }

    private static Map<String, Long> rows(Target target, Path home) throws IOException, SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection written = target.written(home);
                Statement sql = written.createStatement()) {
            for (String table : target.tables(written)) {
                try (ResultSet count = sql.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table.toLowerCase(Locale.ROOT), count.getLong(1));
                }
            }
        }
        return rows;
    }

    /** How many rows these tables have together. */
    long rowsOf(Iterable<String> tables) {
        long all = 0;
        for (String table : tables) {
            all += rows.getOrDefault(table, 0L);
        }
        return all;
    }
}
