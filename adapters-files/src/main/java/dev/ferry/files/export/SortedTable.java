package dev.ferry.files.export;

import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.sort.Sorter;
import dev.ferry.files.source.ExportFile;
import dev.ferry.files.source.Limits;
import dev.ferry.files.source.RowLayout;
import dev.ferry.files.source.Warnings;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one table, sorted, and what was learnt while its file was read. Empty where the export has no such file.
 */
final class SortedTable implements AutoCloseable {
    private final Sorter rows;
    private final Warnings warnings = new Warnings();
    private Optional<ExportFile> file = Optional.empty();
    private String digest = "";
    private RowLayout layout = RowLayout.NONE;
    private long count;

    SortedTable(Limits limits) {
        this.rows = new Sorter(limits.sortMemory(), limits.scratch());
    }

    Sorter rows() {
        return rows;
    }

    Warnings warnings() {
        return warnings;
    }

    void took(ExportFile read, RowLayout rowLayout, long rowCount, String bytes) {
        layout = rowLayout;
        file = Optional.of(read);
        count = rowCount;
        digest = bytes;
    }

    Optional<ExportFile> file() {
        return file;
    }

    /** How many rows the file has, good or not. */
    long count() {
        return count;
    }

    /** How the file writes its rows. */
    RowLayout layout() {
        return layout;
    }

    /** Tells the file from any other. */
    String digest() {
        return digest;
    }

    /** The rows as cursors to be merged; those of an earlier one come first where keys are equal. */
    List<RowCursor> runs() {
        return rows.runs();
    }

    @Override
    public void close() {
        rows.close();
    }
}
