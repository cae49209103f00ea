package dev.ferry.testkit.figure;

import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.Figures;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures in memory. Thread-safe. */
public final class InMemoryFigures implements Figures {
    private final TransactionalState<Map<LocalDate, DayFigures>> days;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryFigures(InMemoryDatabase database) {
        days = database.keep(Map.of(), TreeMap::new);
    }

    @Override
    public boolean keep(DayFigures figures) {
        return days.changing(all -> all.putIfAbsent(figures.day(), figures) == null);
    }

    @Override
    public List<DayFigures> between(LocalDate from, LocalDate to) {
        return days.read(all -> all.values().stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList());
    }
}
