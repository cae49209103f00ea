package dev.ferry.files.sort;

import dev.ferry.files.table.Row;
import java.util.Arrays;

/**
 * Sorts rows in memory without moving them. Seven characters of each key and the row's index make one number, which the
 * JDK sorts fast; only rows that agree in all seven are compared in full. Ties keep the order in which the rows came.
 */
final class RunOrder {
    private static final int INDEX_BITS = 23;
    private static final int DIGITS = 7;
    private static final int BASE = 49;

    /** More rows than this do not fit into one run. */
    static final int MOST = 1 << INDEX_BITS;

    private RunOrder() {}

    static int index(long entry) {
        return (int) entry & (MOST - 1);
    }

    static long[] of(byte[] rows, int[] starts, int count) {
        long[] order = new long[count];
        Arrays.setAll(order, i -> i);
        sort(rows, starts, order, 0, count, 0);
        return order;
    }

    /** Sorts rows whose keys are alike in the bytes before {@code known}. */
    private static void sort(byte[] rows, int[] starts, long[] order, int from, int to, int known) {
        int shared = sharedPrefix(rows, starts, order, from, to, known);
        for (int i = from; i < to; i++) {
            int index = index(order[i]);
            order[i] = (digits(rows, starts[index], shared) << INDEX_BITS) | index;
        }
        Arrays.sort(order, from, to);
        int tied = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || order[i] >>> INDEX_BITS != order[tied] >>> INDEX_BITS) {
                settle(rows, starts, order, tied, i, shared + DIGITS);
                tied = i;
            }
        }
    }

    /**
     * Sorts rows of the same digits: by what follows, unless it was the digits that could not tell their bytes apart.
     */
    private static void settle(byte[] rows, int[] starts, long[] order, int from, int to, int known) {
        int shared = to - from < 2 ? Integer.MAX_VALUE : sharedPrefix(rows, starts, order, from, to, 0);
        if (shared == Integer.MAX_VALUE) {
            return;
        }
        if (shared >= known) {
            sort(rows, starts, order, from, to, shared);
        } else {
            compareInFull(rows, starts, order, from, to);
        }
    }

    /** How many bytes the keys begin with alike, {@code MAX_VALUE} if they are the same to their ends. */
    private static int sharedPrefix(byte[] rows, int[] starts, long[] order, int from, int to, int known) {
        int first = from < to ? starts[index(order[from])] : 0;
        int shared = Integer.MAX_VALUE;
        for (int i = from + 1; i < to && shared > known; i++) {
            int start = starts[index(order[i])];
            int differ = Arrays.mismatch(
                    rows,
                    first + 2,
                    first + 2 + Row.keyLength(rows, first),
                    rows,
                    start + 2,
                    start + 2 + Row.keyLength(rows, start));
            shared = differ < 0 ? shared : Math.min(shared, differ);
        }
        return shared;
    }

    private static long digits(byte[] rows, int start, int skipped) {
        int end = start + 2 + Row.keyLength(rows, start);
        int at = Math.min(end, start + 2 + Math.min(skipped, 1 << 16));
        long digits = 0;
        for (int i = 0; i < DIGITS; i++) {
            digits = digits * BASE + (at + i < end ? digit(rows[at + i]) : 0);
        }
        return digits;
    }

    /** Never falls as the byte grows; bytes that ids do not have may share a digit. */
    private static int digit(byte one) {
        int value = one & 0xFF;
        if (value < '0') {
            return value < '-' ? 1 : 2;
        }
        if (value <= '9') {
            return 3 + value - '0';
        }
        if (value < 'a') {
            return value < 'A' ? 13 : value < '_' ? 14 : value == '_' ? 15 : 16;
        }
        return value <= 'z' ? 17 + value - 'a' : 43;
    }

    private static void compareInFull(byte[] rows, int[] starts, long[] order, int from, int to) {
        Long[] tied = new Long[to - from];
        Arrays.setAll(tied, i -> order[from + i]);
        Arrays.sort(tied, (one, other) -> compare(rows, starts, one, other));
        for (int i = from; i < to; i++) {
            order[i] = tied[i - from];
        }
    }

    private static int compare(byte[] rows, int[] starts, long one, long other) {
        return RowCursor.compare(rows, starts[index(one)], rows, starts[index(other)]);
    }
}
