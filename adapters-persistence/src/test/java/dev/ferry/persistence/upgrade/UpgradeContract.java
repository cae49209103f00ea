package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.database.Schema;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of each older version becomes one of this version, and loses nothing. */
public abstract class UpgradeContract {
    private static final int ROWS = 3;

    private final EmptyDatabase database;

    /** @param database one for each test */
    public UpgradeContract(EmptyDatabase database) {
        this.database = database;
    }

    @AfterEach
    void drop() {
        database.drop().run();
    }

    static Stream<Integer> olderVersions() {
        return IntStream.range(1, Schema.NEWEST).boxed();
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void anUpgradeLosesNoRow(int version) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            new Schema(0, database.placeholders())
                    .bringUpToDate(
                            Upgrades.IN_JAVA, flyway -> database.source(flyway).target(Integer.toString(version)));
            DSLContext sql = DSL.using(connection, database.dialect());
            List<Table<?>> tables = tables(sql);
            tables.forEach(table -> fill(sql, table));
            Map<String, List<Map<String, Object>>> before = rows(sql, tables);

            Schema older = Schema.of(connection, database.placeholders());
            assertThat(older.isBehind()).isTrue();
            older.bringUpToDate(Upgrades.IN_JAVA, database::source);

            assertThat(Schema.of(connection, database.placeholders()).isBehind())
                    .isFalse();
            Map<String, List<Map<String, Object>>> after = rows(sql, tables);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(after).allSatisfy((table, rows) -> {
                if (table.equalsIgnoreCase("due_verdict")) {
                    assertThat(rows).as("what is to be judged again").containsAll(before.get(table));
                } else {
                    assertThat(rows).isEqualTo(before.get(table));
                }
            });
            assertThat(before)
                    .hasSizeGreaterThan(10)
                    .allSatisfy((_, rows) -> assertThat(rows).hasSize(ROWS));
        }
    }

    private static List<Table<?>> tables(DSLContext sql) {
        String schema = sql.select(DSL.currentSchema()).fetchSingle().value1();
        return sql.meta().filterSchemas(known -> schema.equals(known.getName())).getTables().stream()
                .filter(table -> !table.getName().equalsIgnoreCase("flyway_schema_history"))
                .<Table<?>>map(Function.identity())
                .toList();
    }

    private static void fill(DSLContext sql, Table<?> table) {
        for (int row = 1; row <= ROWS; row++) {
            Map<Field<?>, Object> values = new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
            for (Field<?> field : table.fields()) {
                if (!field.getDataType().identity()) {
                    values.put(field, value(field, row));
                }
            }
            sql.insertInto(table).set(values).execute();
        }
    }

    private static Object value(Field<?> field, int row) {
        return switch (field.getType().getSimpleName()) {
            case "String" -> Integer.toString(row);
            case "UUID" -> new UUID(0, row);
            case "Boolean" -> row % 2 == 0;
            case "Integer" -> row;
            case "Long" -> (long) row;
            case "Date" -> Date.valueOf(LocalDate.of(2019, 7, row));
            case "OffsetDateTime" -> OffsetDateTime.of(2019, 7, row, 12, 0, 0, 123_456_000, ZoneOffset.UTC);
            default -> throw new AssertionError("no value for " + field + " of type " + field.getDataType());
        };
    }

    private static Map<String, List<Map<String, Object>>> rows(DSLContext sql, List<Table<?>> tables) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (Table<?> table : tables) {
            rows.put(
                    table.getName(),
                    sql.select(table.fields())
                            .from(table)
                            .orderBy(table.fields())
                            .fetchMaps());
        }
        return rows;
    }
}
