package dev.ferry.domain.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * How all stood on a day of UTC.
 *
 * @param at when that was noted
 * @param amounts by names, each a slug, or two with a dot between them: {@code state.completed}
 */
public record DayFigures(LocalDate day, Instant at, Map<String, Long> amounts) {
    public DayFigures {
        amounts = Map.copyOf(amounts);
    }
}
