package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.PageContext;
import java.time.LocalDate;
import java.util.List;

/**
 * An amount of each of some days, as columns side by side.
 *
 * @param slug by which its file goes
 * @param days in their order
 */
record Columns(PageContext page, String slug, List<Day> days) implements Drawn {
    /** How high the highest is. */
    static final int HEIGHT = 100;

    /** How much room each has, and how wide it is. */
    static final int STEP = 10;

    static final int WIDE = 8;

    record Day(LocalDate day, long number) {}

    Columns {
        days = List.copyOf(days);
    }

    boolean isEmpty() {
        return days.stream().allMatch(day -> day.number() == 0);
    }

    long most() {
        return days.stream().mapToLong(Day::number).max().orElse(0);
    }

    int width() {
        return Math.max(1, days.size()) * STEP;
    }

    /** Never so low that it is not seen. */
    long height(Day day) {
        return day.number() == 0 ? 0 : Math.max(2, day.number() * HEIGHT / most());
    }

    String date(LocalDate day) {
        return page.messages().date(day);
    }
}
