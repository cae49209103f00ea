package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.regex.Pattern;

/** The id of an offer within its account: 1 to 100 visible characters without spaces, kept as written. */
public record OfferId(String value) implements Comparable<OfferId> {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,100}");

    public OfferId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an offer id: " + value);
        }
    }

    /** Reads what was given, trimmed; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<OfferId> parse(String typed) {
        String id = typed.strip();
        return SHAPE.matcher(id).matches()
                ? Outcome.done(new OfferId(id))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
