package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The time zones in which days end. */
public final class Zones {
    private Zones() {}

    /** Reads what was typed, such as {@code Europe/Stockholm}, trimmed; refuses {@code unknown-zone}. */
    public static Outcome<ZoneId> parse(String typed) {
        try {
            return Outcome.done(ZoneId.of(Trimmed.of(typed)));
        } catch (DateTimeException _) {
            return Outcome.refused(Code.UNKNOWN_ZONE, "value", typed);
        }
    }
}
