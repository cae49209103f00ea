package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.TypedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day until which something may be done, the whole of it included. The years 1900 to 9999. */
public record LastDay(LocalDate date) {

    public LastDay {
        if (!TypedDay.isSensible(date)) {
            throw new IllegalArgumentException("not a day that anybody waits for: " + date);
        }
    }

    /** Reads what was typed, such as {@code 2019-08-31}, trimmed; refuses {@link Code#MALFORMED_DATE}. */
    public static Outcome<LastDay> parse(String typed) {
        return TypedDay.parse(typed).map(LastDay::new);
    }

    public boolean isOver(LocalDate today) {
        return date.isBefore(today);
    }

    /** The first moment that is too late, where days are those of this zone. */
    public Instant end(ZoneId zone) {
        return begin(date.plusDays(1), zone);
    }

    /** The first moment of the day from which so many days are left, the last one among them not counted. */
    public Instant ahead(int days, ZoneId zone) {
        return begin(date.minusDays(days), zone);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return date.toString();
    }
}
