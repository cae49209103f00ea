package dev.ferry.domain.invitation;

import dev.ferry.domain.deadline.LastDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * How long before the last day owners are reminded, each time once.
 *
 * @param daysBefore 0 is the last day itself; at most {@value #MOST_DAYS}; none at all where nobody is to be reminded
 * @param zone in which days begin and end
 */
public record ReminderLadder(Set<Integer> daysBefore, ZoneId zone) {
    public static final int MOST_DAYS = 365;
    public static final ReminderLadder DEFAULT = new ReminderLadder(Set.of(14, 7, 1));

    public ReminderLadder {
        daysBefore = Set.copyOf(daysBefore);
        if (daysBefore.stream().anyMatch(days -> days < 0 || days > MOST_DAYS)) {
            throw new IllegalArgumentException("not days before a day: " + daysBefore);
        }
    }

    /** By the days of UTC. */
    public ReminderLadder(Set<Integer> daysBefore) {
        this(daysBefore, ZoneOffset.UTC);
    }

    /** The day that it is at this time. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The first day of a reminder behind this one; empty where none is left. */
    public Optional<LocalDate> next(LastDay until, LocalDate after) {
        return daysBefore.stream()
                .map(days -> until.date().minusDays(days))
                .filter(day -> day.isAfter(after))
                .min(Comparator.naturalOrder());
    }
}
