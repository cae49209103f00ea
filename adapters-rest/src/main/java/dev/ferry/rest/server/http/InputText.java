package dev.ferry.rest.server.http;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;

/** What every text from outside must be, before anybody asks what it means: of bounded length, without control characters. */
public final class InputText {
    /** In characters. */
    public static final int LONGEST = 1000;

    private InputText() {}

    /** The text as it is, or why it is not taken. */
    public static Outcome<String> check(String text) {
        if (text.length() > LONGEST) {
            return Outcome.refused(new Refusal(Code.VALUE_TOO_LONG, Map.of("most", LONGEST)));
        }
        return text.codePoints().allMatch(InputText::isPlain)
                ? Outcome.done(text)
                : Outcome.refused(Code.CONTROL_CHARACTERS);
    }

    /** No controls, no half of a surrogate pair, nothing that turns the direction of the text around it. */
    private static boolean isPlain(int letter) {
        int type = Character.getType(letter);
        boolean turning = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        return type != Character.CONTROL && type != Character.SURROGATE && !turning;
    }
}
