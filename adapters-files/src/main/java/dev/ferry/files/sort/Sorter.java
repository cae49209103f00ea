package dev.ferry.files.sort;

import dev.ferry.files.table.RowSink;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sorts rows by their keys, rows of one key in the order in which they came, with bounded memory: what does not fit
 * waits in a scratch file as sorted runs. Rows are added, then {@link #finish} is called once, then they are read any
 * number of times. Not thread-safe.
 */
public final class Sorter implements RowSink, AutoCloseable {
    private static final int FIRST_SIZE = 1 << 16;

    private final int memory;
    private final Optional<Path> scratch;
    private byte[] rows = new byte[FIRST_SIZE];
    private int used;
    private int[] starts = new int[1 << 10];
    private int count;
    private int[] order = new int[0];
    private Spill spill = Spill.NONE;

    /**
     * Prepares for rows.
     *
     * @param memory bytes of rows that are sorted at once
     * @param scratch where rows wait that do not fit; the directory of temporary files where it is empty
     */
    public Sorter(int memory, Optional<Path> scratch) {
        this.memory = memory;
        this.scratch = scratch;
    }

    @Override
    public void add(byte[] row, int length) {
        if (used > 0 && used + length > memory) {
            spill();
        }
        if (rows.length - used < length) {
            int wanted = Math.max(used + length, Math.min(2 * rows.length, memory));
            rows = Arrays.copyOf(rows, wanted);
        }
        if (count == starts.length - 1) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        System.arraycopy(row, 0, rows, used, length);
        starts[count++] = used;
        used += length;
        starts[count] = used;
    }

    private void spill() {
        if (spill == Spill.NONE) {
            spill = Spill.in(scratch);
        }
        spill.write(sortedRun());
        used = 0;
        count = 0;
    }

    /** Ends the adding: memory that is no longer needed is given back. */
    public void finish() {
        if (spill == Spill.NONE) {
            order = order();
        } else {
            spill();
            rows = new byte[0];
            starts = new int[1];
            spill.reduce();
        }
    }

    private RowCursor sortedRun() {
        return new MemoryRun(rows, starts, order());
    }

    /** The indexes of the rows in the order of their keys; those of one key stay as they came. */
    private int[] order() {
        return IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> RowCursor.compare(rows, starts[one], rows, starts[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rows as sorted cursors, each from its first; of rows with one key those of an earlier cursor come first. */
    public List<RowCursor> runs() {
        return spill == Spill.NONE ? List.of(new MemoryRun(rows, starts, order)) : spill.runs();
    }

    @Override
    public void close() {
        spill.close();
    }
}
