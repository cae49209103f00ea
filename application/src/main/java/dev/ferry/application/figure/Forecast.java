package dev.ferry.application.figure;

import dev.ferry.application.figure.MoveProgress.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When all accounts will have moved, if they go on as they have.
 *
 * @param likely at the pace of the last two weeks
 * @param early at the best pace of the last one, two and four weeks
 * @param late at the worst of these at which they move at all
 * @param perDay how many move a day at the likely pace
 */
public record Forecast(LocalDate likely, LocalDate early, LocalDate late, double perDay) {
    private static final List<Integer> WINDOWS = List.of(14, 7, 28);

    /** Further nobody looks. */
    private static final long MOST_DAYS = 36_500;

    /** Of days in their order; nothing where none are left, or none moved lately. */
    static Optional<Forecast> of(List<Day> days) {
        if (days.size() < 2 || days.getLast().left() <= 0) {
            return Optional.empty();
        }
        Day today = days.getLast();
        List<Double> paces = WINDOWS.stream()
                .map(window -> pace(days, today, window))
                .filter(pace -> pace > 0)
                .toList();
        return paces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Forecast(
                        after(today, paces.getFirst()),
                        after(today, paces.stream().reduce(Math::max).orElseThrow()),
                        after(today, paces.stream().reduce(Math::min).orElseThrow()),
                        paces.getFirst()));
    }

    /** How many moved a day since the day that is so far back, or the first one behind it. */
    private static double pace(List<Day> days, Day today, int window) {
        LocalDate from = today.day().minusDays(window);
        Day first = Stream.concat(days.stream().filter(day -> !day.day().isBefore(from)), Stream.of(today))
                .findFirst()
                .orElseThrow();
        long between = ChronoUnit.DAYS.between(first.day(), today.day());
        return between == 0 ? 0 : (double) (today.moved() - first.moved()) / between;
    }

    private static LocalDate after(Day today, double perDay) {
        return today.day().plusDays(Math.min(MOST_DAYS, (long) Math.ceil(today.left() / perDay)));
    }
}
