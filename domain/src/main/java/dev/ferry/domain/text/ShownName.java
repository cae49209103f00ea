package dev.ferry.domain.text;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Optional;

/**
 * Names of people, programs and companies, as people give them: of bounded length, without anything that forges lines
 * or turns the direction of the text around it.
 */
public final class ShownName {
    /** In characters. */
    public static final int LONGEST = 500;

    private ShownName() {}

    /**
     * The name, trimmed; one of which nothing is seen is none. Refuses {@code value-too-long} and
     * {@code control-characters}.
     */
    public static Outcome<Optional<String>> read(Optional<String> typed) {
        Optional<String> name = typed.map(Trimmed::of).filter(text -> !VisibleText.isBlank(text));
        if (name.filter(text -> text.codePointCount(0, text.length()) > LONGEST).isPresent()) {
            return Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST);
        }
        return name.stream().allMatch(VisibleText::isLine)
                ? Outcome.done(name)
                : Outcome.refused(Code.CONTROL_CHARACTERS);
    }
}
