package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.util.Locale;

/** The object id of a service principal, or of a person, in its directory: opaque, compared without case. */
public record ObjectId(String value) {
    private static final int LONGEST = 100;
    private static final String NULL = "null";

    public ObjectId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("not an object id: " + value);
        }
    }

    /**
     * Reads what was given, trimmed and in lower case; refuses {@link Code#MALFORMED_ID}, also the word by which
     * databases say that there is none.
     */
    public static Outcome<ObjectId> parse(String typed) {
        String id = Trimmed.of(typed).toLowerCase(Locale.ROOT);
        return isShaped(id) && !id.equals(NULL)
                ? Outcome.done(new ObjectId(id))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** A loop, not a pattern, because a wave reads millions. */
    private static boolean isShaped(String id) {
        if (id.isEmpty() || id.length() > LONGEST || !isLetterOrDigit(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            if (!isLetterOrDigit(id.charAt(i)) && "._:-".indexOf(id.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
