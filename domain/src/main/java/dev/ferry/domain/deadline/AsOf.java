package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When it is asked how offers stand. */
public sealed interface AsOf {

    /** The moment that is meant in a zone. */
    Instant in(ZoneId zone);

    /** One moment everywhere. */
    record Moment(Instant at) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return at;
        }
    }

    /** The end of a day, in the zone of each deadline. */
    record Day(LastDay day) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return day.end(zone);
        }
    }

    /** Reads a date, or a time with its offset, as RFC 3339 has them, trimmed; refuses {@code malformed-date}. */
    static Outcome<AsOf> parse(String typed) {
        return typed.indexOf('T') < 0 ? LastDay.parse(typed).map(Day::new) : moment(typed);
    }

    private static Outcome<AsOf> moment(String typed) {
        try {
            return Outcome.done(
                    new Moment(OffsetDateTime.parse(Trimmed.of(typed)).toInstant()));
        } catch (DateTimeException _) {
            return Outcome.refused(Code.MALFORMED_DATE, "value", typed);
        }
    }
}
