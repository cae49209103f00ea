package dev.ferry.persistence;

import dev.ferry.domain.person.Mentions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The rows of one table that hold somebody's address in one of some columns, in whatever form it was written. */
final class Mentioned {
    private static final char ESCAPE = '!';

    private final Table<?> table;
    private final List<Field<String>> addresses;
    private final List<Field<String>> texts;
    private final List<Field<String>> json;

    /**
     * Looks there.
     *
     * @param addresses columns that hold one address and nothing else, or none
     * @param texts columns that are text
     * @param json columns that are JSON, within whose values alone the address is looked for
     */
    Mentioned(
            Table<?> table,
            List<? extends Field<String>> addresses,
            List<? extends Field<String>> texts,
            List<? extends Field<String>> json) {
        this.table = table;
        this.addresses = List.copyOf(addresses);
        this.texts = List.copyOf(texts);
        this.json = List.copyOf(json);
    }

    /** Rows of a table that may hold it alone. */
    static Mentioned alone(Table<?> table, Field<String> address) {
        return new Mentioned(table, List.of(address), List.of(), List.of());
    }

    /** Rows of a table that may hold it in a text. */
    static Mentioned inTexts(Table<?> table, List<? extends Field<String>> texts) {
        return new Mentioned(table, List.of(), texts, List.of());
    }

    /** Rows of a table that may hold it in JSON. */
    static Mentioned inJson(Table<?> table, Field<String> json) {
        return new Mentioned(table, List.of(), List.of(), List.of(json));
    }

    /** The rows, in the order of their keys. */
    List<Record> rows(DSLContext sql, Mentions who) {
        return those(candidates(sql, who).fetch(), who);
    }

    /** The same rows, until the transaction ends nobody else's. */
    List<Record> held(DSLContext sql, Mentions who) {
        return those(candidates(sql, who).forUpdate().fetch(), who);
    }

    private SelectSeekStepN<? extends Record> candidates(DSLContext sql, Mentions who) {
        return sql.selectFrom(table)
                .where(DSL.or(columns().map(column -> perhaps(column, who)).toList()))
                .orderBy(key());
    }

    private List<Record> those(List<? extends Record> candidates, Mentions who) {
        return candidates.stream()
                .<Record>map(row -> row)
                .filter(row -> columns().anyMatch(column -> isIn(row, column, who)))
                .toList();
    }

    private Stream<Field<String>> columns() {
        return Stream.of(addresses, texts, json).flatMap(List::stream);
    }

    private boolean isIn(Record row, Field<String> column, Mentions who) {
        String text = row.get(column);
        return text != null && !replaced(column, text, who, "").equals(json.contains(column) ? canonical(text) : text);
    }

    private static String canonical(String text) {
        return Json.write(Json.any(text));
    }

    /**
     * True of every row that holds it, and of few others: nothing but an ASCII letter becomes one in lower case, whatever the
     * database's language, but for the i of Turkish.
     */
    static Condition perhaps(Field<String> column, Mentions who) {
        String normal = who.of().normal();
        String local = normal.substring(0, normal.lastIndexOf('@'));
        return local.chars().allMatch(letter -> letter < 0x80)
                ? DSL.lower(column).like("%" + escaped(local).replace('i', '_') + "@%", ESCAPE)
                : column.like("%@%");
    }

    /** Of these letters of local parts some mean any others. */
    private static String escaped(String local) {
        return local.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Deletes the rows; answers how many. */
    int delete(DSLContext sql, Mentions who) {
        List<Record> rows = held(sql, who);
        rows.forEach(row -> sql.deleteFrom(table).where(isRow(row)).execute());
        return rows.size();
    }

    /** Puts something else in the place of the address; answers in how many rows. */
    int rewrite(DSLContext sql, Mentions who, String by) {
        List<Record> rows = held(sql, who);
        rows.forEach(row -> set(sql, row, replaced(row, who, by)));
        return rows.size();
    }

    private Map<Field<?>, @Nullable Object> replaced(Record row, Mentions who, String by) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        columns()
                .filter(column -> row.get(column) != null)
                .forEach(column -> values.put(column, replaced(column, row.get(column), who, by)));
        return values;
    }

    private String replaced(Field<String> column, String text, Mentions who, String by) {
        if (addresses.contains(column)) {
            return who.is(text) ? by : text;
        }
        return json.contains(column)
                ? Json.write(Objects.requireNonNull(
                        who.replaced(Map.of("", Json.any(text)), by).get("")))
                : who.replaced(text, by);
    }

    /** Gives one of the rows these values. */
    void set(DSLContext sql, Record row, Map<Field<?>, @Nullable Object> values) {
        sql.update(table).set(values).where(isRow(row)).execute();
    }

    private Condition isRow(Record row) {
        return DSL.and(key().stream().map(field -> is(field, row)).toList());
    }

    private Collection<? extends Field<?>> key() {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    private static <T> Condition is(Field<T> field, Record row) {
        return field.eq(row.get(field));
    }
}
