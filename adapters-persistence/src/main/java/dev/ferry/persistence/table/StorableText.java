package dev.ferry.persistence.table;

/** Text that nobody has looked at, as PostgreSQL takes it: without U+0000 and halves of surrogate pairs. */
public final class StorableText {
    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    /** The same, with a mark in the place of what cannot be stored. */
    public static String of(String text) {
        return text.codePoints()
                .map(letter -> isStorable(letter) ? letter : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isStorable(int letter) {
        return letter != 0 && (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE);
    }
}
