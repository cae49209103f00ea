package dev.ferry.persistence.upgrade;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.sync.ComparedUser;
import dev.ferry.domain.sync.Comparison;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Makes users who stand twice under one address one, in the tables as the sixth schema has them. */
final class DoubledUsers {
    private static final Table<Record> ACCOUNT = DSL.table("account");
    private static final Table<Record> MEMBER = DSL.table("account_member");
    private static final Table<Record> LEGACY_USER = DSL.table("legacy_user");
    private static final Table<Record> LANE = DSL.table("sync_lane");
    private static final Table<Record> CHANGE = DSL.table("sync_change");
    private static final Table<Record> DELETION = DSL.table("scheduled_deletion");
    private static final Table<Record> HISTORY = DSL.table("history");
    private static final Field<String> PUBLISHER_ID = KeptUser.PUBLISHER_ID;
    private static final Field<String> USER_KEY = DSL.field("user_key", String.class);
    private static final Field<Integer> LAST_USER = DSL.field("last_user_number", Integer.class);
    private static final Field<String> EMAIL = DSL.field("email", String.class);
    private static final Field<Boolean> ACTIVE = DSL.field("active", Boolean.class);
    private static final Field<OffsetDateTime> DUE_AT = DSL.field("due_at", OffsetDateTime.class);
    private static final Field<OffsetDateTime> AT = DSL.field("at", OffsetDateTime.class);
    private static final Field<Boolean> SET_ASIDE = DSL.field("set_aside", Boolean.class);

    private final DSLContext sql;
    private final OffsetDateTime now;

    DoubledUsers(DSLContext sql, Instant now) {
        this.sql = sql;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** @param users none of whom shares a key with another of the account */
    void giveKeys(List<KeptUser> users) {
        sql.batch(users.stream()
                        .map(user -> sql.update(KeptUser.TABLE)
                                .set(KeptUser.ACCESS_KEY, user.key())
                                .where(isOne(user)))
                        .toList())
                .execute();
    }

    private static Condition isOne(KeptUser user) {
        return DSL.and(PUBLISHER_ID.eq(user.account()), KeptUser.USER_NUMBER.eq(user.number()));
    }

    /** @param same users of one account with one key, in the order of their numbers */
    void merge(List<KeptUser> same) {
        KeptUser kept = same.getFirst();
        User merged = same.stream().map(KeptUser::user).reduce(User::mergedWith).orElseThrow();
        same.subList(1, same.size()).forEach(this::delete);
        save(kept, merged);
        owe(kept.account(), merged);
        note(kept.account(), merged, same);
    }

    private void delete(KeptUser user) {
        sql.deleteFrom(KeptUser.TABLE).where(isOne(user)).execute();
        sql.deleteFrom(MEMBER).where(isOne(user)).execute();
        sql.update(ACCOUNT)
                .set(LAST_USER, DSL.greatest(DSL.coalesce(LAST_USER, DSL.inline(0)), DSL.val(user.number())))
                .where(PUBLISHER_ID.eq(user.account()))
                .execute();
    }

    private void save(KeptUser kept, User merged) {
        List<String> keys = merged.legacyKeys();
        sql.update(KeptUser.TABLE)
                .set(KeptUser.KIND, merged.identity().kind().slug())
                .set(
                        KeptUser.OBJECT_ID,
                        merged.identity().objectId().map(ObjectId::value).orElse(null))
                .set(KeptUser.ROLE, merged.role().map(Slug::slug).orElse(null))
                .set(KeptUser.PENDING, !merged.isMember())
                .set(KeptUser.LEGACY_ROLE, merged.legacyRole().slug())
                .set(KeptUser.LEGACY_KEY, keys.getFirst())
                .set(KeptUser.FURTHER_LEGACY_KEYS, keys.size() == 1 ? null : Json.write(keys.subList(1, keys.size())))
                .set(KeptUser.DISPLAY_NAME, merged.displayName().orElse(null))
                .set(KeptUser.LANGUAGE, merged.language().orElse(null))
                .set(KeptUser.VERSION, KeptUser.VERSION.plus(1))
                .where(isOne(kept))
                .execute();
        sql.deleteFrom(MEMBER).where(isOne(kept)).execute();
        if (kept.addedLater() || !merged.isTiedTo(kept.key())) {
            sql.insertInto(MEMBER)
                    .set(USER_KEY, kept.key())
                    .set(PUBLISHER_ID, kept.account())
                    .set(KeptUser.USER_NUMBER, kept.number())
                    .execute();
        }
    }

    /**
     * The legacy portal is told how each of their users is to stand, where one stands otherwise, or may once what is on
     * its way is there.
     */
    private void owe(String account, User merged) {
        List<LegacyUser> there = sql.select(EMAIL, KeptUser.OBJECT_ID, KeptUser.KIND, KeptUser.LEGACY_ROLE)
                .select(KeptUser.DISPLAY_NAME, KeptUser.LANGUAGE, ACTIVE)
                .from(LEGACY_USER)
                .where(PUBLISHER_ID.eq(account))
                .and(USER_KEY.in(merged.legacyKeys()))
                .fetch(DoubledUsers::legacyUser);
        boolean underWay = isUnderWay(account, merged);
        List<LegacyUser> expected = Comparison.of(List.of(merged), there, _ -> Optional.empty()).stream()
                .filter(user -> underWay || user.difference().isPresent())
                .map(ComparedUser::expected)
                .flatMap(Optional::stream)
                .toList();
        if (!expected.isEmpty()) {
            wake(account);
            expected.forEach(user -> owe(account, user));
        }
    }

    private boolean isUnderWay(String account, User merged) {
        return sql.fetchExists(sql.selectOne().from(CHANGE).where(PUBLISHER_ID.eq(account)))
                || sql.fetchExists(sql.selectOne()
                        .from(DELETION)
                        .where(PUBLISHER_ID.eq(account))
                        .and(USER_KEY.in(merged.legacyKeys())));
    }

    private static LegacyUser legacyUser(Record row) {
        return new LegacyUser(
                new Identity(
                        Slugs.of(UserKind.class).read(row.get(KeptUser.KIND)),
                        Optional.ofNullable(row.get(EMAIL)).map(EmailAddress::of),
                        Optional.ofNullable(row.get(KeptUser.OBJECT_ID)).map(ObjectId::new)),
                Slugs.of(LegacyRole.class).read(row.get(KeptUser.LEGACY_ROLE)),
                Optional.ofNullable(row.get(KeptUser.DISPLAY_NAME)),
                Optional.ofNullable(row.get(KeptUser.LANGUAGE)),
                row.get(ACTIVE));
    }

    /** Locked before its changes get their numbers, as always. */
    private void wake(String account) {
        Optional<Record> lane = sql.select(DUE_AT, SET_ASIDE)
                .from(LANE)
                .where(PUBLISHER_ID.eq(account))
                .forUpdate()
                .fetchOptional()
                .map(row -> row);
        if (lane.isEmpty()) {
            sql.insertInto(LANE)
                    .set(PUBLISHER_ID, account)
                    .set(DUE_AT, now)
                    .set(SET_ASIDE, false)
                    .set(DSL.field("tries", Integer.class), 0)
                    .set(DSL.field("delivered", Long.class), 0L)
                    .execute();
        } else if (lane.get().get(DUE_AT) == null && !lane.get().get(SET_ASIDE)) {
            sql.update(LANE).set(DUE_AT, now).where(PUBLISHER_ID.eq(account)).execute();
        }
    }

    private void owe(String account, LegacyUser user) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", user.identity().kind().slug());
        user.identity().email().ifPresent(email -> facts.put("email", email.written()));
        user.identity().objectId().ifPresent(id -> facts.put("objectId", id.value()));
        facts.put("role", user.role().slug());
        user.displayName().ifPresent(name -> facts.put("displayName", name));
        user.language().ifPresent(language -> facts.put("language", language));
        facts.put("active", true);
        sql.insertInto(CHANGE)
                .set(PUBLISHER_ID, account)
                .set(KeptUser.KIND, "user-stands")
                .set(DSL.field("change", String.class), Json.write(facts))
                .set(AT, now)
                .execute();
        sql.deleteFrom(DELETION)
                .where(PUBLISHER_ID.eq(account))
                .and(USER_KEY.eq(user.identity().key()))
                .execute();
    }

    private void note(String account, User merged, List<KeptUser> same) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("userId", merged.id().toString());
        facts.put("user", merged.identity().key());
        facts.put("role", merged.role().map(Slug::slug).orElse(""));
        facts.put(
                "merged",
                same.stream().skip(1).map(user -> user.user().id().toString()).toList());
        facts.put("legacyUsers", merged.legacyKeys());
        sql.insertInto(HISTORY)
                .set(AT, now)
                .set(DSL.field("actor", String.class), "upgrade")
                .set(DSL.field("action", String.class), "users-merged")
                .set(PUBLISHER_ID, account)
                .set(DSL.field("facts", String.class), Json.write(facts))
                .execute();
    }
}
