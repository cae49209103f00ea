package dev.ferry.domain.account;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;

/**
 * The name of a publisher account: immutable, never reused; 1 to 50 of {@code a-z 0-9 _ -}, the first a letter or
 * digit.
 */
public record PublisherId(String value) implements Comparable<PublisherId> {
    private static final int LONGEST = 50;

    public PublisherId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("not a publisher ID: " + value);
        }
    }

    /** Reads what was typed, trimmed, upper case refused; refuses {@link Code#MALFORMED_PUBLISHER_ID}. */
    public static Outcome<PublisherId> parse(String typed) {
        String id = Trimmed.of(typed);
        return isShaped(id)
                ? Outcome.done(new PublisherId(id))
                : Outcome.refused(Code.MALFORMED_PUBLISHER_ID, "value", typed);
    }

    /** A loop, not a pattern, because a wave reads millions. */
    private static boolean isShaped(String id) {
        if (id.isEmpty() || id.length() > LONGEST || !isLetterOrDigit(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(PublisherId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
