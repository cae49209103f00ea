package dev.ferry.files.source;

/** The row of a CSV file at hand, as it is written there. Reused, not thread-safe. */
final class CsvText {
    private final char delimiter;
    private final StringBuilder row = new StringBuilder();
    private boolean first = true;

    CsvText(char delimiter) {
        this.delimiter = delimiter;
    }

    void clear() {
        row.setLength(0);
        first = true;
    }

    void add(char[] text, int offset, int length, boolean quoted) {
        if (!first) {
            row.append(delimiter);
        }
        first = false;
        if (quoted) {
            quote(text, offset, offset + length);
        } else {
            row.append(text, offset, length);
        }
    }

    /** Without a string of its own: some files quote every cell of millions of rows. */
    private void quote(char[] text, int from, int to) {
        row.append('"');
        int begun = from;
        for (int i = from; i < to; i++) {
            if (text[i] == '"') {
                row.append(text, begun, i + 1 - begun).append('"');
                begun = i + 1;
            }
        }
        row.append(text, begun, to - begun).append('"');
    }

    @Override
    public String toString() {
        return row.toString();
    }

    /** In quotes where it must be. */
    static String cell(String text, char delimiter) {
        return text.chars().anyMatch(c -> c == '"' || c == delimiter || c == '\r' || c == '\n') ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
