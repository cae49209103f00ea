package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.ShownText;
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
        return ShownText.readLines(typed, LONGEST);
    }

    /** What another system said, as much of it as is kept, and what of it is not seen blanked. */
    static String of(String said) {
        String shown = Trimmed.of(
                said.lines().map(line -> VisibleText.of(line, _ -> " ")).collect(Collectors.joining("\n")));
        return shown.codePointCount(0, shown.length()) <= LONGEST
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
