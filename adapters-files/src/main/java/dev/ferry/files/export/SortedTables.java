package dev.ferry.files.export;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.source.Budget;
import dev.ferry.files.source.ExportFiles;
import dev.ferry.files.source.Limits;
import dev.ferry.files.table.Table;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** All tables of an export, sorted. */
final class SortedTables implements AutoCloseable {
    /** Each thread takes the memory of a sorter, so that there are few of them on any machine. */
    private static final int MOST_THREADS = 3;

    private final Map<Table, SortedTable> tables = new EnumMap<>(Table.class);

    private SortedTables(Limits limits) {
        for (Table table : Table.values()) {
            tables.put(table, new SortedTable(limits));
        }
    }

    /** Reads the files side by side. Of several that are wrong, the first in the order of the tables is told. */
    static SortedTables read(ExportFiles files, Limits limits, ExportDialect dialect) throws IOException {
        SortedTables all = new SortedTables(limits);
        Budget budget = new Budget(limits);
        List<TableReading> readings = new ArrayList<>();
        for (Table table : Table.values()) {
            files.find(table)
                    .ifPresent(file -> readings.add(new TableReading(file, limits, dialect, budget, all.of(table))));
        }
        try {
            for (Future<SortedTable> reading : readAll(readings)) {
                reading.get();
            }
            return all;
        } catch (ExecutionException failed) {
            all.close();
            throw cause(failed);
        } catch (InterruptedException _) {
            all.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the export was read");
        }
    }

    private static List<Future<SortedTable>> readAll(List<TableReading> readings) throws InterruptedException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("export-reader-", 1).factory())) {
            return pool.invokeAll(readings);
        }
    }

    private static IOException cause(ExecutionException failed) {
        return switch (failed.getCause()) {
            case IOException fault -> fault;
            case RuntimeException refused -> throw refused;
            case Error broken -> throw broken;
            case null, default -> new IOException(failed);
        };
    }

    SortedTable of(Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    Stream<SortedTable> all() {
        return tables.values().stream();
    }

    /** The rows of these tables by their keys; those of an earlier table come first where keys are equal. */
    RowCursor merged(Table... some) {
        return RowCursor.merged(
                Stream.of(some).flatMap(table -> of(table).runs().stream()).toList());
    }

    @Override
    public void close() {
        all().forEach(SortedTable::close);
    }
}
