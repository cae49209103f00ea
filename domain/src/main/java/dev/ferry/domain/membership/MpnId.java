package dev.ferry.domain.membership;

import static dev.ferry.domain.outcome.Code.MPN_INVALID;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import java.util.Map;

/** The number of a company's membership in the partner network: 1 to 10 digits, kept as written. */
public record MpnId(String value) implements Comparable<MpnId> {
    private static final int LONGEST = 10;

    public MpnId {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("not an MPN ID: " + value);
        }
    }

    /** Reads what a person typed; the constructor is for values already known to be good. */
    public static Outcome<MpnId> parse(String typed) {
        String number = Trimmed.of(typed);
        return isShaped(number)
                ? Outcome.done(new MpnId(number))
                : Outcome.refused(
                        new Refusal(MPN_INVALID, Map.of("mpnId", typed, "standing", Standing.MALFORMED.slug())));
    }

    /** A loop, not a pattern, because a wave reads millions. */
    private static boolean isShaped(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return !number.isEmpty() && number.length() <= LONGEST;
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
