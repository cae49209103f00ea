package dev.ferry.domain.membership;

import static dev.ferry.domain.outcome.Code.MPN_INVALID;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;
import java.util.regex.Pattern;

/** The number of a company's membership in the partner network: 1 to 10 digits, kept as written. */
public record MpnId(String value) implements Comparable<MpnId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,10}");

    public MpnId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an MPN ID: " + value);
        }
    }

    /** Reads what a person typed; the constructor is for values already known to be good. */
    public static Outcome<MpnId> parse(String typed) {
        String number = typed.strip();
        return SHAPE.matcher(number).matches()
                ? Outcome.done(new MpnId(number))
                : Outcome.refused(new Refusal(
                        MPN_INVALID, Map.of("mpnId", typed, "standing", Standing.MALFORMED.slug())));
    }

    @Override
    public int compareTo(MpnId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
