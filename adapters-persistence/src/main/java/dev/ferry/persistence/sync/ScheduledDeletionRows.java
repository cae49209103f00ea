package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.persistence.table.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of {@code scheduled_deletion}. */
final class ScheduledDeletionRows {
    private static final Columns<ScheduledDeletion> COLUMNS = Columns.of(SCHEDULED_DELETION, ScheduledDeletion.class)
            .with(SCHEDULED_DELETION.PUBLISHER_ID, row -> row.account().value())
            .with(SCHEDULED_DELETION.USER_KEY, ScheduledDeletion::userKey)
            .with(SCHEDULED_DELETION.DUE_AT, ScheduledDeletion::dueAt);

    private record User(PublisherId account, String key) {
        static User of(ScheduledDeletion deletion) {
            return new User(deletion.account(), deletion.userKey());
        }
    }

    private static final Columns<User> USERS = Columns.of(SCHEDULED_DELETION, User.class)
            .with(SCHEDULED_DELETION.PUBLISHER_ID, user -> user.account().value())
            .with(SCHEDULED_DELETION.USER_KEY, User::key);

    private ScheduledDeletionRows() {}

    /** In the place of what was scheduled; two who do so at once collide, and the one who is late tries again. */
    static void putAll(DSLContext sql, Collection<ScheduledDeletion> deletions) {
        USERS.delete(sql, deletions.stream().map(User::of).toList());
        COLUMNS.insert(sql, deletions);
    }

    static void deleteAll(DSLContext sql, Map<PublisherId, Set<String>> userKeys) {
        USERS.delete(
                sql,
                userKeys.entrySet().stream()
                        .flatMap(account -> account.getValue().stream().map(key -> new User(account.getKey(), key)))
                        .toList());
    }

    static boolean delete(DSLContext sql, PublisherId account, String userKey) {
        return sql.deleteFrom(SCHEDULED_DELETION).where(isOf(account, userKey)).execute() == 1;
    }

    static List<ScheduledDeletion> due(DSLContext sql, int limit, Instant at) {
        return sql.selectFrom(SCHEDULED_DELETION)
                .where(SCHEDULED_DELETION.DUE_AT.le(at))
                .orderBy(SCHEDULED_DELETION.DUE_AT)
                .limit(limit)
                .fetch(row -> new ScheduledDeletion(
                        new PublisherId(row.get(SCHEDULED_DELETION.PUBLISHER_ID)),
                        row.get(SCHEDULED_DELETION.USER_KEY),
                        row.get(SCHEDULED_DELETION.DUE_AT)));
    }

    private static Condition isOf(PublisherId account, String userKey) {
        return DSL.and(SCHEDULED_DELETION.PUBLISHER_ID.eq(account.value()), SCHEDULED_DELETION.USER_KEY.eq(userKey));
    }
}
