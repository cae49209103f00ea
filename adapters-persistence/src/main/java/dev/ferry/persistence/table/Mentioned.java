package dev.ferry.persistence.table;

import dev.ferry.domain.person.Mentions;
import dev.ferry.persistence.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The rows of one table that hold somebody's address in one of some columns, in whatever form it was written. */
public final class Mentioned {
    private static final char ESCAPE = '!';
    /** So few that a page of the longest texts is not much. */
    private static final int PAGE = 200;

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
    public Mentioned(
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
    public static Mentioned alone(Table<?> table, Field<String> address) {
        return new Mentioned(table, List.of(address), List.of(), List.of());
    }

    /** Rows of a table that may hold it in a text. */
    public static Mentioned inTexts(Table<?> table, List<? extends Field<String>> texts) {
        return new Mentioned(table, List.of(), texts, List.of());
    }

    /** Rows of a table that may hold it in JSON. */
    public static Mentioned inJson(Table<?> table, Field<String> json) {
        return new Mentioned(table, List.of(), List.of(), List.of(json));
    }

    /** The columns in which it is looked for. */
    public List<Field<String>> columns() {
        return Stream.of(addresses, texts, json).flatMap(List::stream).toList();
    }

    /** The rows, in the order of their keys, read page by page as the stream goes. */
    public Stream<Record> rows(Database database, Mentions who) {
        return Keys.<Record>pages(last ->
                        database.with(sql -> List.copyOf(behind(sql, who, last).fetch())))
                .filter(row -> holds(row, who));
    }

    /** The same rows, until the transaction ends nobody else's. What is done with one does not change its key. */
    Stream<Record> held(DSLContext sql, Mentions who) {
        return Keys.<Record>pages(
                        last -> List.copyOf(behind(sql, who, last).forUpdate().fetch()))
                .filter(row -> holds(row, who));
    }

    private SelectForUpdateStep<Record> behind(DSLContext sql, Mentions who, Optional<Record> last) {
        SelectSeekStepN<Record> candidates = sql.select(table.fields())
                .from(table)
                .where(DSL.or(columns().stream()
                        .map(column -> json.contains(column) ? perhapsInJson(column, who) : perhaps(column, who))
                        .toList()))
                .orderBy(key());
        return last.<SelectForUpdateStep<Record>>map(row ->
                        candidates.seek(key().stream().map(row::get).toArray()).limit(PAGE))
                .orElseGet(() -> candidates.limit(PAGE));
    }

    private boolean holds(Record row, Mentions who) {
        return columns().stream().anyMatch(column -> isIn(row, column, who));
    }

    private boolean isIn(Record row, Field<String> column, Mentions who) {
        String text = row.get(column);
        return text != null && !replaced(column, text, who, "").equals(json.contains(column) ? canonical(text) : text);
    }

    private static String canonical(String text) {
        return Json.write(Json.any(text));
    }

    /**
     * True of every row that holds it, and of few others: nothing but an ASCII letter becomes one in lower case,
     * whatever the database's language, but for the i of Turkish. A domain of ASCII stands there as it is, unless
     * somebody wrote it in other letters that mean the same: then there are some in the text.
     */
    public static Condition perhaps(Field<String> column, Mentions who) {
        String normal = who.of().normal();
        String local = normal.substring(0, normal.lastIndexOf('@') + 1);
        Condition otherLetters = DSL.octetLength(column).gt(DSL.charLength(column));
        return isAscii(local)
                ? like(column, normal).or(like(column, local).and(otherLetters))
                : column.like("%@%").and(otherLetters);
    }

    /** The same of JSON, in which any letter may stand for itself by its number, and a slash behind a backslash. */
    public static Condition perhapsInJson(Field<String> column, Mentions who) {
        return perhaps(column, who).or(column.like("%\\u%", ESCAPE)).or(column.like("%\\/%", ESCAPE));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    private static Condition like(Field<String> column, String lower) {
        return DSL.lower(column).like("%" + escaped(lower).replace('i', '_') + "%", ESCAPE);
    }

    /** Of these letters of local parts some mean any others. */
    private static String escaped(String local) {
        return local.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Deletes the rows; answers how many. */
    public int delete(DSLContext sql, Mentions who) {
        return changed(sql, who, row -> sql.deleteFrom(table).where(isRow(row)));
    }

    /** Puts something else in the place of the address; answers in how many rows. */
    public int rewrite(DSLContext sql, Mentions who, String by) {
        return change(sql, who, row -> replaced(row, who, by));
    }

    /**
     * The same, and empties a column that says what the others say in a form of its own, in which an address may look
     * otherwise.
     */
    public int rewrite(DSLContext sql, Mentions who, String by, Field<String> emptied) {
        return change(sql, who, row -> {
            Map<Field<?>, @Nullable Object> values = replaced(row, who, by);
            values.put(emptied, null);
            return values;
        });
    }

    /** Gives each of the rows the values that are made of it; answers how many. */
    public int change(DSLContext sql, Mentions who, Function<Record, Map<Field<?>, @Nullable Object>> values) {
        return changed(sql, who, row -> sql.update(table).set(values.apply(row)).where(isRow(row)));
    }

    private int changed(DSLContext sql, Mentions who, Function<Record, Query> change) {
        return held(sql, who).mapToInt(row -> change.apply(row).execute()).sum();
    }

    private Map<Field<?>, @Nullable Object> replaced(Record row, Mentions who, String by) {
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        columns().stream()
                .filter(column -> row.get(column) != null)
                .forEach(column -> values.put(column, replaced(column, row.get(column), who, by)));
        return values;
    }

    private String replaced(Field<String> column, String text, Mentions who, String by) {
        if (addresses.contains(column)) {
            return who.is(text) ? by : text;
        }
        return json.contains(column) ? Json.write(who.replacedJson(Json.any(text), by)) : who.replaced(text, by);
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
