package dev.ferry.domain.text;

/**
 * The one way to trim what somebody typed, pasted or exported: white space goes from both ends, that which does not
 * break included, and so does what has no width.
 */
public final class Trimmed {
    private static final char ZERO_WIDTH_SPACE = 0x200B;
    private static final char WORD_JOINER = 0x2060;
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private Trimmed() {}

    public static String of(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether nobody sees the character where text begins or ends. Joiners are none of these: scripts need them. */
    public static boolean isBlank(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c >= 0x80 && isWideBlank(c);
    }

    private static boolean isWideBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == ZERO_WIDTH_SPACE
                || c == WORD_JOINER
                || c == BYTE_ORDER_MARK;
    }
}
