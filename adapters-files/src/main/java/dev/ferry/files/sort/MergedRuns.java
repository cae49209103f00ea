package dev.ferry.files.sort;

import java.util.List;

/** Several sorted runs as one. Of rows with one key, those of an earlier run come first. */
final class MergedRuns implements RowCursor {
    private final RowCursor[] runs;
    /** A binary heap of the runs that are not at their end, by index. */
    private final int[] heap;

    private int size;
    private boolean begun;

    MergedRuns(List<? extends RowCursor> runs) {
        this.runs = runs.toArray(RowCursor[]::new);
        this.heap = new int[this.runs.length];
    }

    @Override
    public boolean next() {
        if (!begun) {
            begin();
        } else if (runs[heap[0]].next()) {
            sink(0);
        } else {
            heap[0] = heap[--size];
            sink(0);
        }
        return size > 0;
    }

    private void begin() {
        begun = true;
        for (int run = 0; run < runs.length; run++) {
            if (runs[run].next()) {
                heap[size++] = run;
            }
        }
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    private void sink(int start) {
        int at = start;
        int run = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], run)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = run;
    }

    private boolean isBefore(int one, int other) {
        int order = RowCursor.compare(runs[one], runs[other]);
        return order < 0 || (order == 0 && one < other);
    }

    @Override
    public byte[] bytes() {
        return runs[heap[0]].bytes();
    }

    @Override
    public int from() {
        return runs[heap[0]].from();
    }

    @Override
    public int to() {
        return runs[heap[0]].to();
    }
}
