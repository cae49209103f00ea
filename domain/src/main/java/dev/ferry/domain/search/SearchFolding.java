package dev.ferry.domain.search;

import dev.ferry.domain.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A text without what tells two ways to type it apart: case, accents, apostrophes. Indexes are kept of it: who changes
 * the folding has them made anew.
 */
final class SearchFolding {
    /** In characters; a word is kept and sought by no more. */
    private static final int LONGEST = 100;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    /** Letters that Unicode does not take apart, and that people who lack the key type so. */
    private static final Map<Integer, String> WHOLE_LETTERS = Map.of(
            (int) 'æ', "ae",
            (int) 'œ', "oe",
            (int) 'ø', "o",
            (int) 'đ', "d",
            (int) 'ð', "d",
            (int) 'ł', "l",
            (int) 'ħ', "h",
            (int) 'þ', "th",
            (int) 'ı', "i");

    private SearchFolding() {}

    /** What stands between blanks, folded; signs within it and around it are left. */
    static List<String> tokens(String text) {
        return Arrays.stream(BLANKS.split(folded(text)))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    static String folded(String text) {
        String lower = isAscii(text) ? text.toLowerCase(Locale.ROOT) : plain(text);
        return PlainText.withoutApostrophes(lower);
    }

    private static String plain(String text) {
        String lower = PlainText.of(text);
        StringBuilder plain = new StringBuilder(lower.length());
        lower.codePoints().forEach(letter -> {
            String other = WHOLE_LETTERS.get(letter);
            if (other == null) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(other);
            }
        });
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** A token without the signs around it; with them where it is nothing else. */
    static String whole(String token) {
        if (isPlain(token)) {
            return cut(token);
        }
        String inner = ENDS.matcher(token).replaceAll("");
        return cut(inner.isEmpty() ? token : inner);
    }

    /** The words of a token, which signs part; none where it is nothing but signs. */
    static List<String> words(String token) {
        if (isPlain(token)) {
            return List.of(cut(token));
        }
        return PlainText.words(PlainText.withInitialsJoined(token)).stream()
                .map(SearchFolding::cut)
                .toList();
    }

    /**
     * Words without signs that each name has in which something begins with this, or with each of its parts: no more
     * than the first where dots may part a name otherwise than this.
     */
    static List<String> necessary(String whole) {
        List<String> words = PlainText.words(whole);
        if (words.isEmpty()) {
            return List.of(whole);
        }
        return whole.contains(".") ? words.subList(0, 1) : words;
    }

    /** The common case without patterns, which are slow for the millions of names that are read. */
    private static boolean isPlain(String token) {
        return token.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    private static String cut(String word) {
        return word.length() <= LONGEST || word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
