package dev.ferry.persistence.table;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/** Asks for many keys at once, and reads what is too much for one answer page by page. */
public final class Keys {
    private Keys() {}

    /** That the column holds one of these, by their text. */
    public static Condition among(Field<String> column, Collection<?> keys) {
        return among(column, keys.stream().map(Object::toString).toArray(String[]::new));
    }

    /** The text of the one key that there is. */
    public static String only(Collection<?> keys) {
        return keys.iterator().next().toString();
    }

    public static <K> Condition among(Field<UUID> column, Collection<K> keys, Function<K, UUID> value) {
        return among(column, keys.stream().map(value).toArray(UUID[]::new));
    }

    /**
     * PostgreSQL takes them as one array, so that it plans the statement once for any number of keys. In H2's statement
     * they stand as constants, quoted by jOOQ: of those it makes a set, whereas of an array it compares each row that
     * it finds with key after key once more.
     */
    private static <T> Condition among(Field<T> column, T[] keys) {
        return CustomCondition.of(context -> context.visit(
                context.family() == SQLDialect.POSTGRES
                        ? column.eq(DSL.any(DSL.val(keys, column.getDataType().array())))
                        : amongConstants(column, keys)));
    }

    /** A single key is a parameter, so that H2 parses the statement once for all of them. */
    private static <T> Condition amongConstants(Field<T> column, T[] keys) {
        return keys.length == 1
                ? column.eq(keys[0])
                : column.in(Stream.of(keys).map(DSL::inline).toList());
    }

    /**
     * Whether the table has any key from the first of these to the last. A first load has none, because it comes in the
     * order of the keys; to know that is one look at the index, where to look for a thousand keys is a long statement.
     * Not worth a look where there is one key.
     */
    public static <K extends Comparable<K>> boolean anyNear(
            DSLContext sql, TableField<?, String> column, Collection<K> keys) {
        return switch (keys.size()) {
            case 0 -> false;
            case 1 -> true;
            default ->
                sql.fetchExists(DSL.selectOne()
                        .from(column.getTable())
                        .where(column.between(
                                Collections.min(keys).toString(),
                                Collections.max(keys).toString())));
        };
    }

    /**
     * By key, in the order in which they come, because an index grows fastest in its own order; the last of a key
     * stands.
     */
    public static <K, V> Map<K, V> inOrder(Collection<V> values, Function<V, K> key) {
        Map<K, V> byKey = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach(value -> byKey.put(key.apply(value), value));
        return byKey;
    }

    /** Every row, read as the stream goes: {@code following} answers the page behind a row, an empty one at the end. */
    public static <R> Stream<R> pages(Function<Optional<R>, List<R>> following) {
        return Stream.of(Optional.<R>empty())
                .flatMap(start -> Stream.iterate(
                        following.apply(start),
                        page -> !page.isEmpty(),
                        page -> following.apply(Optional.of(page.getLast()))))
                .flatMap(List::stream);
    }
}
