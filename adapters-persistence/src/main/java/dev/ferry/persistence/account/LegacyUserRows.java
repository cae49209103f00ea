package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.LEGACY_LOCK;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code legacy_user}. */
public final class LegacyUserRows {
    private record Row(PublisherId account, LegacyUser user) {}

    private static final Slugs<LegacyRole> ROLES = Slugs.of(LegacyRole.class);
    private static final IdentityRows IDENTITY =
            new IdentityRows(LEGACY_USER.KIND, LEGACY_USER.EMAIL, LEGACY_USER.OBJECT_ID);
    private static final Columns<Row> COLUMNS = Columns.of(LEGACY_USER, Row.class)
            .with(LEGACY_USER.PUBLISHER_ID, row -> row.account().value())
            .with(LEGACY_USER.USER_KEY, row -> row.user().identity().key())
            .with(LEGACY_USER.EMAIL, row -> IdentityRows.email(row.user().identity()))
            .with(LEGACY_USER.OBJECT_ID, row -> IdentityRows.objectId(row.user().identity()))
            .with(LEGACY_USER.KIND, row -> row.user().identity().kind().slug())
            .with(LEGACY_USER.LEGACY_ROLE, row -> row.user().role().slug())
            .with(LEGACY_USER.DISPLAY_NAME, row -> row.user().displayName().orElse(null))
            .with(LEGACY_USER.LANGUAGE, row -> row.user().language().orElse(null))
            .with(LEGACY_USER.ACTIVE, row -> row.user().active());

    private LegacyUserRows() {}

    static void insert(DSLContext sql, Collection<LegacyAccount> accounts) {
        COLUMNS.insert(
                sql,
                accounts.stream()
                        .flatMap(account -> account.users().stream().map(user -> new Row(account.id(), user)))
                        .toList());
    }

    /** The users that fit, by the text of their account's id. */
    public static Map<String, List<LegacyUser>> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(LEGACY_USER).where(which).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(LEGACY_USER.PUBLISHER_ID),
                        Collectors.mapping(LegacyUserRows::read, Collectors.toList())));
    }

    /** The roles of active users by their keys, of those of these accounts that are not locked. */
    static Map<PublisherId, Map<String, LegacyRole>> rolesInOpen(DSLContext sql, Set<PublisherId> ids) {
        Map<PublisherId, Map<String, LegacyRole>> roles = new HashMap<>();
        sql.select(LEGACY_USER.PUBLISHER_ID, LEGACY_USER.USER_KEY, LEGACY_USER.LEGACY_ROLE)
                .from(LEGACY_USER)
                .where(Keys.among(LEGACY_USER.PUBLISHER_ID, ids))
                .and(LEGACY_USER.ACTIVE)
                .andNotExists(
                        DSL.selectOne().from(LEGACY_LOCK).where(LEGACY_LOCK.PUBLISHER_ID.eq(LEGACY_USER.PUBLISHER_ID)))
                .forEach(row -> roles.computeIfAbsent(new PublisherId(row.value1()), _ -> new HashMap<>())
                        .put(row.value2(), ROLES.read(row.value3())));
        return roles;
    }

    /** The users in rows to which they were joined, as far as there were any. */
    static List<LegacyUser> joined(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(LEGACY_USER.USER_KEY) != null)
                .map(LegacyUserRows::read)
                .toList();
    }

    /** The users of these accounts, by the text of their account's id. */
    public static Map<String, List<LegacyUser>> ofAll(DSLContext sql, Set<String> accounts) {
        return fetch(sql, Keys.among(LEGACY_USER.PUBLISHER_ID, accounts));
    }

    /** This user, in the place of any of the same key. */
    public static void put(DSLContext sql, PublisherId account, LegacyUser user) {
        delete(sql, account, user.identity().key());
        COLUMNS.insert(sql, List.of(new Row(account, user)));
    }

    public static void deactivate(DSLContext sql, PublisherId account, String key) {
        sql.update(LEGACY_USER)
                .set(LEGACY_USER.ACTIVE, false)
                .where(isOf(account, key))
                .execute();
    }

    public static void delete(DSLContext sql, PublisherId account, String key) {
        sql.deleteFrom(LEGACY_USER).where(isOf(account, key)).execute();
    }

    private static Condition isOf(PublisherId account, String key) {
        return DSL.and(LEGACY_USER.PUBLISHER_ID.eq(account.value()), LEGACY_USER.USER_KEY.eq(key));
    }

    static LegacyUser read(Record row) {
        return new LegacyUser(
                IDENTITY.read(row),
                ROLES.read(row.get(LEGACY_USER.LEGACY_ROLE)),
                Optional.ofNullable(row.get(LEGACY_USER.DISPLAY_NAME)),
                Optional.ofNullable(row.get(LEGACY_USER.LANGUAGE)),
                row.get(LEGACY_USER.ACTIVE));
    }
}
