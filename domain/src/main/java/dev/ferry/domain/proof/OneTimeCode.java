package dev.ferry.domain.proof;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A one-time code as it was sent: six digits. A secret. */
public record OneTimeCode(String digits) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

    /**
     * What mails, chats and keyboards put between and around digits: blanks, zero-width characters, hyphens, dashes.
     */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}\\p{Cc}\\p{Pd}\\u2212]+");

    /** No code is longer, however it was pasted; what is gets no further look. */
    private static final int LONGEST = 200;

    public OneTimeCode {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a one-time code");
        }
    }

    /**
     * Reads a code as people paste it (R7): full-width digits are digits, and what stands between them is passed over.
     * Refuses {@code malformed-code}, which is no try at any code.
     */
    public static Outcome<OneTimeCode> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Outcome.refused(Code.MALFORMED_CODE);
        }
        String digits = BETWEEN_DIGITS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return SHAPE.matcher(digits).matches()
                ? Outcome.done(new OneTimeCode(digits))
                : Outcome.refused(Code.MALFORMED_CODE);
    }

    /** Never the digits: they must not stand in a log. */
    @Override
    public String toString() {
        return "a one-time code";
    }
}
