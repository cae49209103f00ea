package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserState;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows of {@code account_user}. */
final class AccountUserRows {
    /**
     * A user, and of which account.
     *
     * @param addedLater whether they did not come along in the move
     */
    record Row(PublisherId account, User user, boolean addedLater) {}

    private static final Slugs<Role> ROLES = Slugs.of(Role.class);
    private static final Slugs<LegacyRole> LEGACY_ROLES = Slugs.of(LegacyRole.class);
    private static final IdentityRows IDENTITY =
            new IdentityRows(ACCOUNT_USER.KIND, ACCOUNT_USER.EMAIL, ACCOUNT_USER.OBJECT_ID);
    private static final Columns<Row> COLUMNS = Columns.of(ACCOUNT_USER, Row.class)
            .with(ACCOUNT_USER.PUBLISHER_ID, row -> row.account().value())
            .with(ACCOUNT_USER.USER_NUMBER, row -> row.user().id().number())
            .with(ACCOUNT_USER.EMAIL, row -> IdentityRows.email(row.user().identity()))
            .with(
                    ACCOUNT_USER.OBJECT_ID,
                    row -> IdentityRows.objectId(row.user().identity()))
            .with(ACCOUNT_USER.KIND, row -> row.user().identity().kind().slug())
            .with(ACCOUNT_USER.ROLE, row -> row.user().role().map(Slug::slug).orElse(null))
            .with(ACCOUNT_USER.LEGACY_ROLE, row -> row.user().legacyRole().slug())
            .with(ACCOUNT_USER.ACCESS_KEY, row -> row.user().accessKey().orElse(null))
            .with(ACCOUNT_USER.LEGACY_KEY, row -> row.user().legacyKeys().getFirst())
            .with(ACCOUNT_USER.FURTHER_LEGACY_KEYS, AccountUserRows::furtherKeys)
            .with(ACCOUNT_USER.DISPLAY_NAME, row -> row.user().displayName().orElse(null))
            .with(ACCOUNT_USER.LANGUAGE, row -> row.user().language().orElse(null))
            .with(ACCOUNT_USER.PENDING, row -> row.user().state() == UserState.INVITATION_PENDING)
            .with(ACCOUNT_USER.ADDED_LATER, Row::addedLater)
            .with(
                    ACCOUNT_USER.APPLICATION_ID,
                    row -> row.user().applicationId().map(ObjectId::value).orElse(null));

    private AccountUserRows() {}

    /** Null for almost everybody: a person mostly was one user in the legacy portal. */
    private static @Nullable String furtherKeys(Row row) {
        List<String> keys = row.user().legacyKeys();
        return keys.size() == 1 ? null : Json.write(keys.subList(1, keys.size()));
    }

    private static List<String> legacyKeys(Record row) {
        List<String> keys = new ArrayList<>();
        keys.add(row.get(ACCOUNT_USER.LEGACY_KEY));
        String further = row.get(ACCOUNT_USER.FURTHER_LEGACY_KEYS);
        if (further != null) {
            keys.addAll(Json.list(further));
        }
        return keys;
    }

    static void insert(DSLContext sql, Collection<Row> rows) {
        COLUMNS.insert(sql, rows);
    }

    static User read(Record row) {
        return new User(
                new UserId(row.get(ACCOUNT_USER.USER_NUMBER)),
                IDENTITY.read(row),
                Optional.ofNullable(row.get(ACCOUNT_USER.DISPLAY_NAME)),
                Optional.ofNullable(row.get(ACCOUNT_USER.LANGUAGE)),
                Optional.ofNullable(row.get(ACCOUNT_USER.ROLE)).map(ROLES::read),
                state(row),
                LEGACY_ROLES.read(row.get(ACCOUNT_USER.LEGACY_ROLE)),
                legacyKeys(row),
                Optional.ofNullable(row.get(ACCOUNT_USER.APPLICATION_ID)).map(ObjectId::new));
    }

    private static UserState state(Record row) {
        if (row.get(ACCOUNT_USER.ROLE) == null) {
            return UserState.UNMAPPED;
        }
        return row.get(ACCOUNT_USER.PENDING) ? UserState.INVITATION_PENDING : UserState.ACTIVE;
    }

    /** The row of this user, if there is one, locked until the transaction ends. */
    static Optional<Row> hold(DSLContext sql, PublisherId account, UserId id) {
        return sql.selectFrom(ACCOUNT_USER)
                .where(isOf(account, id))
                .forUpdate()
                .fetchOptional(row -> new Row(account, read(row), row.get(ACCOUNT_USER.ADDED_LATER)));
    }

    /** Gives the row that is there these values, and the next version. */
    static void update(DSLContext sql, Row row) {
        sql.update(ACCOUNT_USER)
                .set(COLUMNS.of(row))
                .set(ACCOUNT_USER.VERSION, ACCOUNT_USER.VERSION.plus(1))
                .where(isOf(row.account(), row.user().id()))
                .execute();
    }

    static Condition isOf(PublisherId account, UserId id) {
        return DSL.and(ACCOUNT_USER.PUBLISHER_ID.eq(account.value()), ACCOUNT_USER.USER_NUMBER.eq(id.number()));
    }
}
