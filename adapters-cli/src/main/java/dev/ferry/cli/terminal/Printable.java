package dev.ferry.cli.terminal;

/**
 * Makes text that others wrote fit to stand on a terminal: characters that would steer it, hide, or turn the direction of
 * what follows are shown as {@code \\u{1b}}. Joiners stay, because scripts need them.
 */
public final class Printable {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Printable() {}

    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    /** The same for text of ours that holds line breaks, such as the wording of a usage error. */
    static String ofLines(String text) {
        return String.join("\n", text.lines().map(Printable::of).toList());
    }

    static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != NON_JOINER && c != JOINER;
            default -> false;
        };
    }

    private static void append(StringBuilder safe, int c) {
        if (isUnsafe(c)) {
            safe.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
            safe.appendCodePoint(c);
        }
    }
}
