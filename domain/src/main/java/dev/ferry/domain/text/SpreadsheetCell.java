package dev.ferry.domain.text;

/** A cell of a CSV file that a spreadsheet takes for text, whatever it begins with. */
public final class SpreadsheetCell {
    /** Plain, and as wide as the letters of East Asia. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int NONE = -1;

    private SpreadsheetCell() {}

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return FORMULA.indexOf(first(text)) >= 0 ? "'" + text : text;
    }

    /** The first character that is no mere mark of format, which nobody sees and some programs take away. */
    private static int first(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) != Character.FORMAT) {
                return text.codePointAt(i);
            }
        }
        return NONE;
    }
}
