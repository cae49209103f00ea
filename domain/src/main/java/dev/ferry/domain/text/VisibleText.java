package dev.ferry.domain.text;

import java.util.function.IntFunction;

/**
 * Tells characters that are seen as what they are from those that forge lines, steer a terminal, turn the direction of
 * the text around them, or hide. Text is checked twice: strictly enough where it is taken in, and wholly where it is
 * shown.
 */
public final class VisibleText {
    /** A regular expression's class of all that is not {@linkplain #isVisible visible}, without its outer brackets. */
    public static final String HIDDEN = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]";

    /** Fillers of Hangul, and the pattern of Braille without a dot. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private VisibleText() {}

    /**
     * Whether the text may be taken in: one line without controls, halves of surrogate pairs, and what turns the
     * direction of other text. Marks of direction, joiners and private characters are taken: some languages need them.
     */
    public static boolean isLine(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if ((character < ' ' || character > '~') && !isInLine(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** The same of several lines, in which there may be tabs. */
    public static boolean isLines(String text) {
        return text.lines().allMatch(line -> isLine(line.replace('\t', ' ')));
    }

    private static boolean isInLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !turns(character);
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates: they reach beyond the letters beside them. */
    private static boolean turns(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /** Whether there is nothing in it to be seen: spaces of any kind, what only formats, and letters that are blank. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isSeen(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** Marks are seen with what they stand on alone. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANKS.indexOf(character) < 0;
        };
    }

    /** Whether a character may be shown as it is. Of all that only formats text, joiners are: scripts need them. */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == NON_JOINER || character == JOINER;
            default -> true;
        };
    }

    /**
     * The text with all that cannot be seen in it by its number, as {@code [U+200B]}: also joiners, and white space
     * that passes for a blank. For text that was refused, whose reader looks for what is wrong with it.
     */
    public static String revealed(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder revealed = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isPlain(character)) {
                revealed.appendCodePoint(character);
            } else {
                revealed.append(String.format("[U+%04X]", character));
            }
        });
        return revealed.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR -> character == ' ';
            case Character.FORMAT -> false;
            default -> isVisible(character);
        };
    }

    /** The text with each character that is not visible in another form. */
    public static String of(String text, IntFunction<String> hidden) {
        if (text.codePoints().allMatch(VisibleText::isVisible)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                visible.appendCodePoint(character);
            } else {
                visible.append(hidden.apply(character));
            }
        });
        return visible.toString();
    }
}
