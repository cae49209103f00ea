package dev.ferry.persistence.table;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How domain values become the rows of one table. A page of values is one statement with one array for each column,
 * which the databases take in faster than a batch of single rows.
 *
 * @param <R> the domain value of one row
 */
public final class Columns<R> {
    private record Column<R, T>(Field<T> field, Function<R, @Nullable T> value) {
        Param<T[]> of(Collection<R> rows) {
            T[] values = rows.stream().map(value).toArray(this::array);
            return DSL.val(values, field.getDataType().nullable(true).array());
        }

        /** To be bound later. */
        Condition isUnknown() {
            return field.eq((T) null);
        }

        @SuppressWarnings("unchecked") // of the column's own type
        private T[] array(int length) {
            return (T[]) Array.newInstance(field.getType(), length);
        }
    }

    private final Table<?> table;
    private final List<Column<R, ?>> columns = new ArrayList<>();

    private Columns(Table<?> table) {
        this.table = table;
    }

    public static <R> Columns<R> of(Table<?> table, Class<R> row) {
        return new Columns<>(table);
    }

    /** The column takes this of each value; null where it has none. */
    public <T> Columns<R> with(Field<T> field, Function<R, @Nullable T> value) {
        columns.add(new Column<>(field, value));
        return this;
    }

    /** Inserts these in this order; a row that is there already fails the whole statement. */
    public void insert(DSLContext sql, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Field<?>> fields = columns.stream().<Field<?>>map(Column::field).toList();
        List<Param<?>> values =
                columns.stream().<Param<?>>map(column -> column.of(rows)).toList();
        sql.insertInto(table)
                .columns(fields)
                .select(sql.select(DSL.asterisk()).from(DSL.table("unnest({0})", DSL.list(values))))
                .execute();
    }

    /** Gives the rows that are there under the keys of these the values of these. */
    public <K> void update(DSLContext sql, Collection<R> rows, Field<K> key, Function<R, K> keyOf) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Field<?>, @Nullable Object> blanks = new LinkedHashMap<>();
        columns.forEach(column -> blanks.put(column.field(), null));
        sql.batch(sql.update(table).set(blanks).where(key.eq((K) null)))
                .bind(rows.stream().map(row -> boundTo(row, keyOf.apply(row))).toArray(Object[][]::new))
                .execute();
    }

    /** Deletes the rows that hold in all of these columns what these have. */
    public void delete(DSLContext sql, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Condition isRow = DSL.and(columns.stream().map(Column::isUnknown).toList());
        sql.batch(sql.deleteFrom(table).where(isRow))
                .bind(rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.value().apply(row))
                                .toArray())
                        .toArray(Object[][]::new))
                .execute();
    }

    /** The values of one, by column. */
    public Map<Field<?>, @Nullable Object> of(R row) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.field(), column.value().apply(row)));
        return values;
    }

    private @Nullable Object[] boundTo(R row, Object key) {
        return Stream.concat(columns.stream().map(column -> column.value().apply(row)), Stream.of(key))
                .toArray();
    }
}
