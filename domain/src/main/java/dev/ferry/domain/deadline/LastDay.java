package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day until which something may be done, the whole of it included. The years 1900 to 9999. */
public record LastDay(LocalDate date) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public LastDay {
        if (!isSensible(date)) {
            throw new IllegalArgumentException("not a day that anybody waits for: " + date);
        }
    }

    /** Reads what was typed, such as {@code 2019-08-31}, trimmed; refuses {@link Code#MALFORMED_DATE}. */
    public static Outcome<LastDay> parse(String typed) {
        return read(Trimmed.of(typed))
                .filter(LastDay::isSensible)
                .map(date -> Outcome.done(new LastDay(date)))
                .orElseGet(() -> Outcome.refused(Code.MALFORMED_DATE, "value", typed));
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return SHAPE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
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
