package dev.ferry.files;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts rows by their keys, rows of one key in the order in which they came, with bounded memory: what does not fit
 * waits in a scratch file as sorted runs. Rows are added, then {@link #finish} is called once, then they are read any
 * number of times. Not thread-safe.
 */
final class Sorter implements AutoCloseable {
    private static final int FIRST_SIZE = 1 << 16;

    private final Limits limits;
    private byte[] rows = new byte[FIRST_SIZE];
    private int used;
    private int[] starts = new int[1 << 10];
    private int count;
    private long[] order = new long[0];
    private Spill spill = Spill.NONE;

    Sorter(Limits limits) {
        this.limits = limits;
    }

    /** Takes a row, copying it. */
    void add(byte[] row, int length) {
        if ((used > 0 && used + length > limits.sortMemory()) || count == RunOrder.MOST) {
            spill();
        }
        if (rows.length - used < length) {
            int wanted = Math.max(used + length, Math.min(2 * rows.length, limits.sortMemory()));
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
            spill = Spill.in(limits.scratch());
        }
        spill.write(sortedRun());
        used = 0;
        count = 0;
    }

    /** Ends the adding: memory that is no longer needed is given back. */
    void finish() {
        if (spill == Spill.NONE) {
            order = RunOrder.of(rows, starts, count);
        } else {
            spill();
            rows = new byte[0];
            starts = new int[1];
            spill.reduce();
        }
    }

    private RowCursor sortedRun() {
        return new MemoryRun(rows, starts, RunOrder.of(rows, starts, count));
    }

    /** The rows as sorted cursors, each from its first; of rows with one key those of an earlier cursor come first. */
    List<RowCursor> runs() {
        return spill == Spill.NONE ? List.of(new MemoryRun(rows, starts, order)) : spill.runs();
    }

    @Override
    public void close() {
        spill.close();
    }
}
