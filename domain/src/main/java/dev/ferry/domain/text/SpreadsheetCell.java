package dev.ferry.domain.text;

/** A cell of a CSV file that a spreadsheet takes for text, whatever it begins with. */
public final class SpreadsheetCell {
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
