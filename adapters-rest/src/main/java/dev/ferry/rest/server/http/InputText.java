package dev.ferry.rest.server.http;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.VisibleText;
import java.util.Map;

/**
 * What every text from outside must be, before anybody asks what it means: of bounded length, without control
 * characters.
 */
public final class InputText {
    /** In characters. */
    public static final int LONGEST = 1000;

    private InputText() {}

    /** The text as it is, or why it is not taken. */
    public static Outcome<String> check(String text) {
        return checkPasted(text)
                .then(_ -> VisibleText.isLine(text) ? Outcome.done(text) : Outcome.refused(Code.CONTROL_CHARACTERS));
    }

    /** The same of what is {@link Pasted}. */
    public static Outcome<String> checkPasted(String text) {
        return text.length() > LONGEST
                ? Outcome.refused(new Refusal(Code.VALUE_TOO_LONG, Map.of("most", LONGEST)))
                : Outcome.done(text);
    }

    /** The same of a text of several {@link Lines}, of whatever length. */
    public static Outcome<String> checkLines(String text) {
        return VisibleText.isLines(text) ? Outcome.done(text) : Outcome.refused(Code.CONTROL_CHARACTERS);
    }
}
