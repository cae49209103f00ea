package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
    record Day(LocalDate date) implements AsOf {
        @Override
        public Instant in(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /** Reads a date, or a time with its offset, as RFC 3339 has them; refuses {@code malformed-date}. */
    static Outcome<AsOf> parse(String typed) {
        try {
            AsOf read = typed.indexOf('T') < 0
                    ? new Day(Dates.parse(typed))
                    : new Moment(OffsetDateTime.parse(typed).toInstant());
            return Outcome.done(read);
        } catch (DateTimeException _) {
            return Outcome.refused(Code.MALFORMED_DATE, "value", typed);
        }
    }
}
