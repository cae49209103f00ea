package dev.ferry.files.source;

import java.util.regex.Pattern;

/** Tells text that can be shown on one line from text that cannot. */
public enum PlainText {
    /** Fit to be shown. */
    PLAIN,
    /** Runs over lines, as a cell in quotes may: shown as one. */
    BROKEN,
    /** Steers terminals or turns the direction of what follows. */
    DECEITFUL;

    private static final int LONGEST_SHOWN = 100;
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    public static PlainText judge(String text) {
        PlainText worst = PLAIN;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                if (isDeceitful(c)) {
                    return DECEITFUL;
                }
                worst = c < ' ' ? BROKEN : worst;
            }
        }
        return worst;
    }

    private static boolean isDeceitful(char c) {
        return (c < ' ' && c != '\t' && c != '\r' && c != '\n')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    public static String joined(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    /** A name that anybody may have made up, fit for a message: bounded, its controls replaced. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.substring(0, Math.min(name.length(), LONGEST_SHOWN)));
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) < ' ' || isDeceitful(shown.charAt(i))) {
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown.toString();
    }
}
