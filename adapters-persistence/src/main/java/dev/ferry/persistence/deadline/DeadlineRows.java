package dev.ferry.persistence.deadline;

import static dev.ferry.persistence.schema.Tables.DEADLINE;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Ending;
import dev.ferry.domain.deadline.Flag;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Scope;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code deadline}. */
final class DeadlineRows {
    private static final String BETWEEN = ";";
    private static final Slugs<Situation> SITUATIONS = Slugs.of(Situation.class);
    private static final Slugs<Flag> FLAGS = Slugs.of(Flag.class);
    private static final Slugs<MetBy> MET_BY = Slugs.of(MetBy.class);
    private static final Slugs<Scope> SCOPES = Slugs.of(Scope.class);
    private static final Slugs<Ending> ENDINGS = Slugs.of(Ending.class);

    private static final Columns<Row> COLUMNS = Columns.of(DEADLINE, Row.class)
            .with(DEADLINE.NUMBER, Row::number)
            .with(DEADLINE.DEADLINE_ID, row -> row.deadline().id())
            .with(DEADLINE.LAST_DAY, row -> row.deadline().date())
            .with(DEADLINE.ZONE, row -> row.deadline().zone().getId())
            .with(DEADLINE.SITUATION, row -> row.deadline().situation().slug())
            .with(
                    DEADLINE.ONLY_FLAGS,
                    row -> slugs(row.deadline().only().stream().sorted()))
            .with(DEADLINE.MET_BY, row -> slugs(row.deadline().metBy().stream()))
            .with(
                    DEADLINE.CONSEQUENCE,
                    row -> row.consequence().map(Consequence::name).orElse(null))
            .with(
                    DEADLINE.SCOPE,
                    row -> row.consequence().map(one -> one.scope().slug()).orElse(null))
            .with(
                    DEADLINE.CONSEQUENCE_ONLY,
                    row -> row.consequence()
                            .map(one -> slugs(one.only().stream().sorted()))
                            .orElse(null))
            .with(
                    DEADLINE.EVEN_IF,
                    row -> row.consequence()
                            .map(one -> slugs(one.evenIf().stream().sorted()))
                            .orElse(null))
            .with(
                    DEADLINE.ENDS_WITH,
                    row -> row.consequence().map(one -> one.ending().slug()).orElse(null))
            .with(
                    DEADLINE.REMINDERS,
                    row -> row.deadline().reminders().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(BETWEEN)))
            .with(DEADLINE.WARNING_DAYS, row -> row.deadline().warningDays());

    /** A deadline with one of its consequences, or without any where it has none. */
    private record Row(int number, Deadline deadline, Optional<Consequence> consequence) {}

    private DeadlineRows() {}

    static void replace(DSLContext sql, Collection<Deadline> deadlines) {
        sql.deleteFrom(DEADLINE).execute();
        List<Row> rows = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            if (deadline.consequences().isEmpty()) {
                rows.add(new Row(rows.size(), deadline, Optional.empty()));
            }
            deadline.consequences().forEach(one -> rows.add(new Row(rows.size(), deadline, Optional.of(one))));
        }
        COLUMNS.insert(sql, rows);
    }

    static List<Deadline> fetch(DSLContext sql) {
        Map<String, List<Record>> byDeadline = sql.selectFrom(DEADLINE).orderBy(DEADLINE.NUMBER).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(DEADLINE.DEADLINE_ID), LinkedHashMap::new, Collectors.toList()));
        return byDeadline.values().stream().map(DeadlineRows::read).toList();
    }

    private static Deadline read(List<Record> rows) {
        Record first = rows.getFirst();
        return new Deadline(
                first.get(DEADLINE.DEADLINE_ID),
                first.get(DEADLINE.LAST_DAY),
                ZoneId.of(first.get(DEADLINE.ZONE)),
                SITUATIONS.read(first.get(DEADLINE.SITUATION)),
                Set.copyOf(list(first.get(DEADLINE.ONLY_FLAGS), FLAGS::read)),
                list(first.get(DEADLINE.MET_BY), MET_BY::read),
                rows.stream().flatMap(row -> consequence(row).stream()).toList(),
                list(first.get(DEADLINE.REMINDERS), Integer::valueOf),
                first.get(DEADLINE.WARNING_DAYS));
    }

    private static Optional<Consequence> consequence(Record row) {
        return Optional.ofNullable(row.get(DEADLINE.CONSEQUENCE))
                .map(name -> new Consequence(
                        name,
                        SCOPES.read(row.get(DEADLINE.SCOPE)),
                        Set.copyOf(list(row.get(DEADLINE.CONSEQUENCE_ONLY), FLAGS::read)),
                        Set.copyOf(list(row.get(DEADLINE.EVEN_IF), MET_BY::read)),
                        ENDINGS.read(row.get(DEADLINE.ENDS_WITH))));
    }

    private static String slugs(Stream<? extends Slug> some) {
        return some.map(Slug::slug).collect(Collectors.joining(BETWEEN));
    }

    private static <T> List<T> list(String text, Function<String, T> read) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(BETWEEN, -1)).map(read).toList();
    }
}
