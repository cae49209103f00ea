package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import java.util.stream.Collectors;

/** What is said in a case: lines of text. */
public final class CaseText {
    /** In characters. */
    public static final int LONGEST = 4_000;

    private CaseText() {}

    /**
     * What a person wrote, trimmed; refuses {@code value-missing}, {@code value-too-long}, {@code control-characters}.
     */
    public static Outcome<String> read(String typed) {
        String text = Trimmed.of(typed);
        if (VisibleText.isBlank(text)) {
            return Outcome.refused(Code.VALUE_MISSING);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST);
        }
        return text.lines().allMatch(line -> VisibleText.isLine(line.replace('\t', ' ')))
                ? Outcome.done(text)
                : Outcome.refused(Code.CONTROL_CHARACTERS);
    }

    /** What another system said, as much of it as is kept, and what of it is not seen blanked. */
    static String of(String said) {
        String shown = said.lines()
                .map(line -> VisibleText.of(line, _ -> " "))
                .collect(Collectors.joining("\n"))
                .strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
