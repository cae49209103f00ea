package dev.ferry.files.source;

import java.util.regex.Pattern;

/** The row of a CSV file at hand, as it is written there. Reused, not thread-safe. */
final class CsvText {
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]");

    private final StringBuilder row = new StringBuilder();
    private boolean first = true;

    void clear() {
        row.setLength(0);
        first = true;
    }

    void add(char[] text, int offset, int length, boolean quoted) {
        if (!first) {
            row.append(',');
        }
        first = false;
        if (quoted) {
            row.append(quoted(new String(text, offset, length)));
        } else {
            row.append(text, offset, length);
        }
    }

    @Override
    public String toString() {
        return row.toString();
    }

    /** In quotes where it must be. */
    static String cell(String text) {
        return TO_QUOTE.matcher(text).find() ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
