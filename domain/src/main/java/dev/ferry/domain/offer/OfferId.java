package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.util.regex.Pattern;

/** The id of an offer within its account: 1 to 100 visible characters without spaces, kept as written. */
public record OfferId(String value) implements Comparable<OfferId> {
    private static final int LONGEST = 100;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,100}");
    private static final Pattern NEW = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    public OfferId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("not an offer id: " + value);
        }
    }

    /** Reads what was given, trimmed; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<OfferId> parse(String typed) {
        String id = Trimmed.of(typed);
        return isShaped(id) ? Outcome.done(new OfferId(id)) : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** Reads the id of an offer that is to be created, exactly as it is; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<OfferId> parseNew(String typed) {
        return NEW.matcher(typed).matches()
                ? Outcome.done(new OfferId(typed))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** The common case without the pattern, which is slow for the millions that a wave reads. */
    private static boolean isShaped(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7F) {
                return SHAPE.matcher(id).matches();
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
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
