package dev.ferry.persistence.account;

import static dev.ferry.persistence.offer.OfferRows.LEGACY_OFFERS;
import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;
import static dev.ferry.persistence.schema.Tables.LEGACY_LOCK;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.persistence.catalog.UnreadRows;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.offer.OfferRows;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Accounts of the legacy portal in four tables. Thread-safe. */
final class JooqLegacyAccounts implements LegacyAccounts {
    private static final Columns<PublisherId> LOCKS =
            Columns.of(LEGACY_LOCK, PublisherId.class).with(LEGACY_LOCK.PUBLISHER_ID, PublisherId::value);

    private static final PreparedQuery ONE_WITH_USERS = PreparedQuery.of(DSL.select()
            .from(LEGACY_ACCOUNT)
            .leftJoin(LEGACY_USER)
            .on(LEGACY_USER.PUBLISHER_ID.eq(LEGACY_ACCOUNT.PUBLISHER_ID))
            .where(LEGACY_ACCOUNT.PUBLISHER_ID.eq(PreparedQuery.KEY)));
    private static final PreparedQuery WITH_USER = PreparedQuery.of(DSL.select(LEGACY_USER.PUBLISHER_ID)
            .from(LEGACY_USER)
            .where(LEGACY_USER.USER_KEY.eq(PreparedQuery.KEY))
            .and(LEGACY_USER.EMAIL.isNotNull())
            .orderBy(LEGACY_USER.PUBLISHER_ID));

    private final Database database;

    @Inject
    JooqLegacyAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, LegacyAccount> findAll(Set<PublisherId> ids) {
        return database.with(sql ->
                found(sql, ids).stream().collect(Collectors.toUnmodifiableMap(LegacyAccount::id, Function.identity())));
    }

    private static List<LegacyAccount> found(DSLContext sql, Set<PublisherId> ids) {
        if (ids.size() != 1) {
            return fetch(sql, column -> Keys.among(column, ids), ids.size());
        }
        String id = Keys.only(ids);
        Result<? extends Record> users = ONE_WITH_USERS.about(sql, id);
        return users.stream()
                .limit(1)
                .map(row -> LegacyAccountRows.read(row, LegacyUserRows.joined(users), LEGACY_OFFERS.of(sql, id)))
                .toList();
    }

    @Override
    public List<LegacyAccount> page(Optional<PublisherId> after, int limit) {
        return database.with(sql -> fetch(sql, column -> behind(column, after), limit));
    }

    @Override
    public List<PublisherId> ids(Optional<PublisherId> after, int limit) {
        return database.with(sql -> sql.select(LEGACY_ACCOUNT.PUBLISHER_ID)
                .from(LEGACY_ACCOUNT)
                .where(behind(LEGACY_ACCOUNT.PUBLISHER_ID, after))
                .orderBy(LEGACY_ACCOUNT.PUBLISHER_ID)
                .limit(limit)
                .fetch(row -> new PublisherId(row.value1())));
    }

    @Override
    public Map<PublisherId, List<Offer>> offers(Set<PublisherId> ids) {
        return database
                .with(sql -> LEGACY_OFFERS.fetch(sql, Keys.among(LEGACY_OFFER.PUBLISHER_ID, ids)))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(one -> new PublisherId(one.getKey()), Map.Entry::getValue));
    }

    private static Condition behind(Field<String> column, Optional<PublisherId> after) {
        return after.map(id -> column.gt(id.value())).orElseGet(DSL::noCondition);
    }

    /** The first accounts that fit; their users and offers are those that fit as well, as far as the accounts go. */
    private static List<LegacyAccount> fetch(DSLContext sql, Function<Field<String>, Condition> which, int limit) {
        List<? extends Record> accounts = sql.selectFrom(LEGACY_ACCOUNT)
                .where(which.apply(LEGACY_ACCOUNT.PUBLISHER_ID))
                .orderBy(LEGACY_ACCOUNT.PUBLISHER_ID)
                .limit(limit)
                .fetch();
        if (accounts.isEmpty()) {
            return List.of();
        }
        String last = accounts.getLast().get(LEGACY_ACCOUNT.PUBLISHER_ID);
        Map<String, List<LegacyUser>> users =
                LegacyUserRows.fetch(sql, which.apply(LEGACY_USER.PUBLISHER_ID).and(LEGACY_USER.PUBLISHER_ID.le(last)));
        Map<String, List<Offer>> offers = LEGACY_OFFERS.fetch(
                sql, which.apply(LEGACY_OFFER.PUBLISHER_ID).and(LEGACY_OFFER.PUBLISHER_ID.le(last)));
        return accounts.stream().map(row -> read(row, users, offers)).toList();
    }

    private static LegacyAccount read(
            Record row, Map<String, List<LegacyUser>> users, Map<String, List<Offer>> offers) {
        String id = row.get(LEGACY_ACCOUNT.PUBLISHER_ID);
        return LegacyAccountRows.read(row, users.getOrDefault(id, List.of()), offers.getOrDefault(id, List.of()));
    }

    /** A service principal has no address, whatever its key looks like. */
    @Override
    public List<PublisherId> withUser(EmailAddress address) {
        return database.with(sql ->
                WITH_USER.about(sql, address.normal()).map(row -> new PublisherId(row.get(LEGACY_USER.PUBLISHER_ID))));
    }

    @Override
    public Map<PublisherId, Map<String, LegacyRole>> rolesInOpen(Set<PublisherId> ids) {
        return database.with(sql ->
                Keys.anyNear(sql, LEGACY_USER.PUBLISHER_ID, ids) ? LegacyUserRows.rolesInOpen(sql, ids) : Map.of());
    }

    @Override
    public long count() {
        return database.with(sql -> (long) sql.fetchCount(LEGACY_ACCOUNT));
    }

    /**
     * What is known is held before anything of it is deleted, and stays: who replaces the same account at once waits,
     * and then sees all that is to be deleted. What is new to two at once collides with its key, and one of them tries
     * again.
     */
    @Override
    public void replaceAll(List<LegacyAccount> accounts) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Set<String> known =
                    hold(sql, accounts.stream().map(LegacyAccount::id).toList());
            clear(sql, known);
            Predicate<LegacyAccount> isKnown =
                    account -> known.contains(account.id().value());
            LegacyAccountRows.update(sql, accounts.stream().filter(isKnown).toList());
            LegacyAccountRows.insert(
                    sql, accounts.stream().filter(isKnown.negate()).toList());
            LegacyUserRows.insert(sql, accounts);
            LEGACY_OFFERS.insert(
                    sql,
                    accounts.stream()
                            .flatMap(account ->
                                    account.offers().stream().map(offer -> new OfferRows.Row(account.id(), offer)))
                            .toList());
            UnreadRows.note(sql, accounts);
            WordMarks.note(transaction, accounts.stream().map(LegacyAccount::id).toList());
            return accounts.size();
        });
    }

    private static Set<String> hold(DSLContext sql, Collection<PublisherId> ids) {
        return sql.select(LEGACY_ACCOUNT.PUBLISHER_ID)
                .from(LEGACY_ACCOUNT)
                .where(Keys.among(LEGACY_ACCOUNT.PUBLISHER_ID, ids))
                .orderBy(LEGACY_ACCOUNT.PUBLISHER_ID)
                .forUpdate()
                .fetchSet(LEGACY_ACCOUNT.PUBLISHER_ID);
    }

    /** Most accounts of a first load are not there yet, and need no deletion from two tables. */
    private static void clear(DSLContext sql, Set<String> ids) {
        if (!ids.isEmpty()) {
            sql.deleteFrom(LEGACY_OFFER)
                    .where(Keys.among(LEGACY_OFFER.PUBLISHER_ID, ids))
                    .execute();
            sql.deleteFrom(LEGACY_USER)
                    .where(Keys.among(LEGACY_USER.PUBLISHER_ID, ids))
                    .execute();
        }
    }

    @Override
    public void lockAll(Set<PublisherId> ids) {
        database.with(sql -> {
            Set<PublisherId> open = new TreeSet<>(ids);
            open.removeAll(locked(ids));
            LOCKS.insert(sql, open);
            return open.size();
        });
    }

    @Override
    public Set<PublisherId> locked(Set<PublisherId> ids) {
        return database.with(sql -> sql.selectFrom(LEGACY_LOCK)
                .where(Keys.among(LEGACY_LOCK.PUBLISHER_ID, ids))
                .fetchSet(row -> new PublisherId(row.get(LEGACY_LOCK.PUBLISHER_ID))));
    }
}
