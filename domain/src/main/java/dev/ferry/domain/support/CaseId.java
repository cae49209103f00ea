package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.UUID;

/** Which case. */
public record CaseId(UUID value) implements Comparable<CaseId> {

    /** Reads what was given, exactly as it is shown; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<CaseId> parse(String typed) {
        try {
            CaseId id = new CaseId(UUID.fromString(typed));
            return id.toString().equals(typed) ? Outcome.done(id) : malformed(typed);
        } catch (IllegalArgumentException _) {
            return malformed(typed);
        }
    }

    private static Outcome<CaseId> malformed(String typed) {
        return Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** By what is shown, as databases compare them; {@link UUID} does otherwise. */
    @Override
    public int compareTo(CaseId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
