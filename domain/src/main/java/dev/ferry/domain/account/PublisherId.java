package dev.ferry.domain.account;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.regex.Pattern;

/** The name of a publisher account: immutable, never reused; 1 to 50 of {@code a-z 0-9 _ -}, the first a letter or digit. */
public record PublisherId(String value) implements Comparable<PublisherId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    public PublisherId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a publisher ID: " + value);
        }
    }

    /** Reads what was typed, trimmed, upper case refused; refuses {@link Code#MALFORMED_PUBLISHER_ID}. */
    public static Outcome<PublisherId> parse(String typed) {
        String id = typed.strip();
        return SHAPE.matcher(id).matches()
                ? Outcome.done(new PublisherId(id))
                : Outcome.refused(Code.MALFORMED_PUBLISHER_ID, "value", typed);
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
