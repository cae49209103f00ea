package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_DELIVERED;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of {@code sync_delivered}. */
final class SyncDeliveredRows {
    private static final Duration KEPT = Duration.ofDays(30);

    static final ExpiredRows<Long> EXPIRED =
            new ExpiredRows<>(SYNC_DELIVERED, SYNC_DELIVERED.NUMBER, SYNC_DELIVERED.DELIVERED_AT, KEPT);

    /** @param last whether nobody is left of whom to know it */
    private record Row(PublisherId account, String userKey, Delivered what, boolean last) {}

    private static final Columns<Row> COLUMNS = Columns.of(SYNC_DELIVERED, Row.class)
            .with(SYNC_DELIVERED.NUMBER, row -> row.what().number())
            .with(SYNC_DELIVERED.PUBLISHER_ID, row -> row.account().value())
            .with(SYNC_DELIVERED.USER_KEY, Row::userKey)
            .with(SYNC_DELIVERED.DELIVERED_AT, row -> row.what().at());

    private SyncDeliveredRows() {}

    /** These were delivered, and of each user the last one counts; of one who was deleted nothing is kept. */
    static void note(DSLContext sql, Collection<NumberedChange> changes, Instant at) {
        Collection<Row> rows = lastOfEach(changes, at);
        if (!rows.isEmpty()) {
            sql.batch(sql.deleteFrom(SYNC_DELIVERED).where(isOf("", "")))
                    .bind(rows.stream()
                            .map(row -> new Object[] {row.account().value(), row.userKey()})
                            .toArray(Object[][]::new))
                    .execute();
            COLUMNS.insert(sql, rows.stream().filter(row -> !row.last()).toList());
        }
        EXPIRED.deleteFew(sql, at);
    }

    private static Collection<Row> lastOfEach(Collection<NumberedChange> changes, Instant at) {
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        for (NumberedChange one : changes) {
            PublisherId account = one.change().account();
            one.change()
                    .what()
                    .userKey()
                    .ifPresent(key -> rows.put(
                            List.of(account.value(), key),
                            new Row(
                                    account,
                                    key,
                                    new Delivered(one.number(), at),
                                    one.change().what() instanceof LegacyChange.UserDeleted)));
        }
        return rows.values();
    }

    static Map<PublisherId, Map<String, Delivered>> of(DSLContext sql, Collection<PublisherId> accounts) {
        Map<PublisherId, Map<String, Delivered>> found = new HashMap<>();
        sql.selectFrom(SYNC_DELIVERED)
                .where(Keys.among(SYNC_DELIVERED.PUBLISHER_ID, accounts))
                .forEach(row -> found.computeIfAbsent(
                                new PublisherId(row.get(SYNC_DELIVERED.PUBLISHER_ID)), _ -> new HashMap<>())
                        .put(
                                row.get(SYNC_DELIVERED.USER_KEY),
                                new Delivered(row.get(SYNC_DELIVERED.NUMBER), row.get(SYNC_DELIVERED.DELIVERED_AT))));
        return found;
    }

    static void delete(DSLContext sql, PublisherId account, String userKey) {
        sql.deleteFrom(SYNC_DELIVERED).where(isOf(account.value(), userKey)).execute();
    }

    private static Condition isOf(String account, String userKey) {
        return DSL.and(SYNC_DELIVERED.PUBLISHER_ID.eq(account), SYNC_DELIVERED.USER_KEY.eq(userKey));
    }
}
