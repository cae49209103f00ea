package dev.ferry.files.reject;

/** Keeps a spreadsheet from taking a cell for a formula. */
final class PlainCell {
    private PlainCell() {}

    static String of(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
