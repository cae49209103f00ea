package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** The lines of a text, none longer than a limit. */
final class Lines {
    private final Reader in;
    private final ExportFile file;
    private final Limits limits;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private char[] text = new char[1 << 10];
    private int length;
    private long number;

    Lines(Reader in, ExportFile file, Limits limits) {
        this.in = in;
        this.file = file;
        this.limits = limits;
    }

    boolean next() throws IOException {
        length = 0;
        number++;
        boolean any = false;
        while (at < filled || fill()) {
            any = true;
            char c = buffer[at++];
            if (c == '\n') {
                return true;
            }
            append(c);
        }
        return any;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(in.read(buffer), 0);
        return filled > 0;
    }

    private void append(char c) {
        if (c == 0) {
            throw new ExportRefused(
                    Code.EXPORT_WRONG_ENCODING, Map.of("file", file.name(), "line", number, "why", "nul"));
        }
        if (length == limits.maxLine()) {
            throw new ExportRefused(
                    Code.EXPORT_LINE_TOO_LONG, Map.of("file", file.name(), "line", number, "most", limits.maxLine()));
        }
        if (length == text.length) {
            text = java.util.Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    long number() {
        return number;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return true;
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }
}
