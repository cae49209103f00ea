package dev.ferry.files.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A view of one row among bytes, as {@link RowBuilder} left it. Reused from row to row, not thread-safe. */
public final class Row {
    static final int FAILED = 0x80;
    private static final int MOST_CELLS = 17;

    private byte[] bytes = new byte[0];
    private int keyFrom;
    private int keyTo;
    private int kind;
    private long line;
    private final int[] from = new int[MOST_CELLS];
    private final int[] to = new int[MOST_CELLS];
    private int cells;
    private int at;

    public void view(byte[] source, int start, int end) {
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

    public static int keyLength(byte[] source, int start) {
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

    public boolean failed() {
        return (kind & FAILED) != 0;
    }

    public Table table() {
        return Table.of(kind & ~FAILED);
    }

    public long line() {
        return line;
    }

    public int cells() {
        return cells;
    }

    /** Whether the row was kept to the letter too, because its cells do not tell all of it. */
    public boolean hasWritten() {
        return failed() || cells > table().columns().size();
    }

    /** The row to the letter. */
    public String written() {
        return text(failed() ? 0 : cells - 1);
    }

    public byte[] key() {
        return Arrays.copyOfRange(bytes, keyFrom, keyTo);
    }

    public boolean hasKey(byte[] key) {
        return Arrays.equals(bytes, keyFrom, keyTo, key, 0, key.length);
    }

    public int length(int cell) {
        return to[cell] - from[cell];
    }

    public boolean is(int cell, byte[] text) {
        return Arrays.equals(bytes, from[cell], to[cell], text, 0, text.length);
    }

    /** The cell's text; empty if it is absent. */
    public String text(int cell) {
        return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }
}
