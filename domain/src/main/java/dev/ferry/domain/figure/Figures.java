package dev.ferry.domain.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures of days that are over or under way, kept for good. An adapter is right when it passes
 * {@code FiguresContract}. Thread-safe; several nodes share one; no argument or answer is or holds null.
 */
public interface Figures {

    /** Keeps the figures of a day, of which there is at least one amount; answers false where that day has some. */
    boolean keep(DayFigures figures);

    /** Those from the one day to the other, both included, in the order of the days; days without any are left out. */
    List<DayFigures> between(LocalDate from, LocalDate to);
}
