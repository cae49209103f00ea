package dev.ferry.domain.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text without what tells two ways to write it apart, and its words. Indexes are kept of it: who changes this has
 * them made anew.
 */
public final class PlainText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** As in B.V. and S.A.S. */
    private static final Pattern DOTS_OF_INITIALS = Pattern.compile("\\b(\\p{L})\\.(?=\\p{L}\\b)");

    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainText() {}

    /** In one case, without accents; ligatures and other forms of letters are taken apart. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    public static String withoutApostrophes(String plain) {
        return APOSTROPHES.matcher(plain).replaceAll("");
    }

    /** Single letters with dots between them as one word. */
    public static String withInitialsJoined(String plain) {
        return DOTS_OF_INITIALS.matcher(plain).replaceAll("$1");
    }

    /** What stands between signs and blanks, in its order; none where there is nothing else. */
    public static List<String> words(String plain) {
        return Arrays.stream(NO_WORD.split(plain))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
