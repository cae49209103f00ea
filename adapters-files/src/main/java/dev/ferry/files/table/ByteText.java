package dev.ferry.files.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes, with the few forms that rows are written in. Reused, not thread-safe. */
final class ByteText {
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void append(byte one) {
        ensure(1);
        bytes[length++] = one;
    }

    /** Appends text in UTF-8; its surrogates are paired, because it was decoded strictly. */
    void append(char[] text, int from, int to) {
        ensure(3 * (to - from));
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x80) {
                length = at;
                appendWide(text, i, to);
                return;
            }
            bytes[at++] = (byte) c;
        }
        length = at;
    }

    private void appendWide(char[] text, int from, int to) {
        byte[] encoded = new String(text, from, to - from).getBytes(StandardCharsets.UTF_8);
        append(encoded, 0, encoded.length);
    }

    void append(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    void cell(byte[] source, int from, int to) {
        number(to - from);
        append(source, from, to);
    }

    void cell(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        cell(encoded, 0, encoded.length);
    }

    /** Two bytes of length, then the key, on request in lower case as far as it is ASCII. */
    void key(byte[] source, int from, int to, boolean folded) {
        append((byte) ((to - from) >>> 8));
        append((byte) (to - from));
        append(source, from, to);
        for (int i = length - (to - from); folded && i < length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] = (byte) (bytes[i] + ('a' - 'A'));
            }
        }
    }

    /** Seven bits a byte, the lowest first. */
    void number(long number) {
        ensure(10);
        long rest = number;
        while (rest >= 0x80) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
