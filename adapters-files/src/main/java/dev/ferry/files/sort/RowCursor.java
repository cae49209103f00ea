package dev.ferry.files.sort;

import dev.ferry.files.table.Row;
import java.util.Arrays;
import java.util.List;

/** Walks over sorted rows. What it shows is overwritten by the next step. */
public interface RowCursor {

    /** Several sorted runs as one. Of rows with one key, those of an earlier run come first. */
    static RowCursor merged(List<RowCursor> runs) {
        return runs.size() == 1 ? runs.getFirst() : new MergedRuns(runs);
    }

    /** Steps on to the next row, or answers that there is none. */
    boolean next();

    byte[] bytes();

    int from();

    int to();

    /** Compares the keys at which two cursors stand. */
    static int compare(RowCursor one, RowCursor other) {
        return compare(one.bytes(), one.from(), other.bytes(), other.from());
    }

    /** Compares the keys of two rows, byte by byte: for ASCII, the order of strings. */
    static int compare(byte[] one, int oneFrom, byte[] other, int otherFrom) {
        int oneKey = oneFrom + 2;
        int otherKey = otherFrom + 2;
        return Arrays.compareUnsigned(
                one,
                oneKey,
                oneKey + Row.keyLength(one, oneFrom),
                other,
                otherKey,
                otherKey + Row.keyLength(other, otherFrom));
    }
}
