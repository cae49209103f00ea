package dev.ferry.persistence.figure;

import static dev.ferry.persistence.schema.Tables.DAILY_FIGURE;

import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.Figures;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Columns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Figures in a table, one row each. Thread-safe. */
final class JooqFigures implements Figures {
    private record Row(DayFigures of, String figure, long amount) {}

    private static final Columns<Row> COLUMNS = Columns.of(DAILY_FIGURE, Row.class)
            .with(DAILY_FIGURE.NOTED_ON, row -> row.of().day())
            .with(DAILY_FIGURE.FIGURE, Row::figure)
            .with(DAILY_FIGURE.AMOUNT, Row::amount)
            .with(DAILY_FIGURE.NOTED_AT, row -> row.of().at());

    private final Database database;

    @Inject
    JooqFigures(Database database) {
        this.database = database;
    }

    /** Of two who keep the same day at once one collides, is run again, and finds what the other kept. */
    @Override
    public boolean keep(DayFigures figures) {
        return database.with(sql -> {
            boolean isNew = !sql.fetchExists(DAILY_FIGURE, DAILY_FIGURE.NOTED_ON.eq(figures.day()));
            if (isNew) {
                COLUMNS.insert(
                        sql,
                        figures.amounts().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> new Row(figures, one.getKey(), one.getValue()))
                                .toList());
            }
            return isNew;
        });
    }

    @Override
    public List<DayFigures> between(LocalDate from, LocalDate to) {
        return database.with(sql -> sql
                .selectFrom(DAILY_FIGURE)
                .where(DAILY_FIGURE.NOTED_ON.between(from, to))
                .orderBy(DAILY_FIGURE.NOTED_ON, DAILY_FIGURE.FIGURE)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(DAILY_FIGURE.NOTED_ON), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(JooqFigures::read)
                .toList());
    }

    private static DayFigures read(List<? extends Record> rows) {
        Map<String, Long> amounts = new HashMap<>();
        rows.forEach(row -> amounts.put(row.get(DAILY_FIGURE.FIGURE), row.get(DAILY_FIGURE.AMOUNT)));
        Record first = rows.getFirst();
        return new DayFigures(first.get(DAILY_FIGURE.NOTED_ON), first.get(DAILY_FIGURE.NOTED_AT), amounts);
    }
}
