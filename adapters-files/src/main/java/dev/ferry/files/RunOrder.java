package dev.ferry.files;

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
        int shared = sharedPrefix(rows, starts, count);
        for (int i = 0; i < count; i++) {
            order[i] = (digits(rows, starts[i], shared) << INDEX_BITS) | i;
        }
        Arrays.sort(order);
        settleTies(rows, starts, order);
        return order;
    }

    /** How many bytes all keys begin with alike; they tell nothing. */
    private static int sharedPrefix(byte[] rows, int[] starts, int count) {
        int shared = count == 0 ? 0 : Row.keyLength(rows, starts[0]);
        for (int i = 1; i < count && shared > 0; i++) {
            int first = starts[0] + 2;
            int key = starts[i] + 2;
            int end = Math.min(shared, Row.keyLength(rows, starts[i]));
            int differ = Arrays.mismatch(rows, first, first + end, rows, key, key + end);
            shared = differ < 0 ? end : differ;
        }
        return shared;
    }

    private static long digits(byte[] rows, int start, int skipped) {
        int at = start + 2 + skipped;
        int end = start + 2 + Row.keyLength(rows, start);
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

    private static void settleTies(byte[] rows, int[] starts, long[] order) {
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            boolean alike = true;
            while (to < order.length && order[to] >>> INDEX_BITS == order[from] >>> INDEX_BITS) {
                alike &= compare(rows, starts, order[to], order[from]) == 0;
                to++;
            }
            if (!alike) {
                settle(rows, starts, order, from, to);
            }
            from = to;
        }
    }

    private static void settle(byte[] rows, int[] starts, long[] order, int from, int to) {
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
