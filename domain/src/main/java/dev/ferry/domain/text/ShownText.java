package dev.ferry.domain.text;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.function.Predicate;

/**
 * What people write for others to read: of bounded length, and without anything that steers how other text is shown.
 */
public final class ShownText {
    private ShownText() {}

    /**
     * One line, trimmed; refuses {@code value-missing} where nothing of it is seen, {@code value-too-long},
     * {@code control-characters}.
     *
     * @param longest in characters
     */
    public static Outcome<String> readLine(String typed, int longest) {
        return read(typed, longest, VisibleText::isLine);
    }

    /** The same of several lines, in which there may be tabs. */
    public static Outcome<String> readLines(String typed, int longest) {
        return read(typed, longest, VisibleText::isLines);
    }

    private static Outcome<String> read(String typed, int longest, Predicate<String> fits) {
        String text = Trimmed.of(typed);
        if (VisibleText.isBlank(text)) {
            return Outcome.refused(Code.VALUE_MISSING);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Outcome.refused(Code.VALUE_TOO_LONG, "most", longest);
        }
        return fits.test(text) ? Outcome.done(text) : Outcome.refused(Code.CONTROL_CHARACTERS);
    }
}
