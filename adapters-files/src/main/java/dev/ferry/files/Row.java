package dev.ferry.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A view of one row among bytes, as {@link RowBuilder} left it. Reused from row to row, not thread-safe. */
final class Row {
    static final int FAILED = 0x80;
    private static final int MOST_CELLS = 16;

    private byte[] bytes = new byte[0];
    private int keyFrom;
    private int keyTo;
    private int kind;
    private long line;
    private final int[] from = new int[MOST_CELLS];
    private final int[] to = new int[MOST_CELLS];
    private int cells;
    private int at;

    void view(byte[] source, int start, int end) {
        bytes = source;
        keyFrom = start + 2;
        keyTo = keyFrom + keyLength(source, start);
        kind = source[keyTo] & 0xFF;
        at = keyTo + 1;
        line = number();
        cells = 0;
        while (at < end) {
            int length = (int) number();
            from[cells] = at;
            at += length;
            to[cells++] = at;
        }
    }

    static int keyLength(byte[] source, int start) {
        return ((source[start] & 0xFF) << 8) | (source[start + 1] & 0xFF);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    boolean failed() {
        return (kind & FAILED) != 0;
    }

    Table table() {
        return Table.of(kind & ~FAILED);
    }

    long line() {
        return line;
    }

    int cells() {
        return cells;
    }

    byte[] key() {
        return Arrays.copyOfRange(bytes, keyFrom, keyTo);
    }

    boolean hasKey(byte[] key) {
        return Arrays.equals(bytes, keyFrom, keyTo, key, 0, key.length);
    }

    int length(int cell) {
        return to[cell] - from[cell];
    }

    boolean is(int cell, byte[] text) {
        return Arrays.equals(bytes, from[cell], to[cell], text, 0, text.length);
    }

    /** The cell's text; empty if it is absent. */
    String text(int cell) {
        return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }
}
