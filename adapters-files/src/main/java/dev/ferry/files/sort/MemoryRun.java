package dev.ferry.files.sort;

/** Rows in memory, in a given order. */
final class MemoryRun implements RowCursor {
    private final byte[] rows;
    private final int[] starts;
    private final int[] order;
    private int position = -1;

    MemoryRun(byte[] rows, int[] starts, int[] order) {
        this.rows = rows;
        this.starts = starts;
        this.order = order;
    }

    @Override
    public boolean next() {
        return ++position < order.length;
    }

    @Override
    public byte[] bytes() {
        return rows;
    }

    @Override
    public int from() {
        return starts[order[position]];
    }

    @Override
    public int to() {
        return starts[order[position] + 1];
    }
}
