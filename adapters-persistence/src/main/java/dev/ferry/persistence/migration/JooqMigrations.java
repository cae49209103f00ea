package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Moves in a table. Thread-safe. */
final class JooqMigrations implements Migrations {
    private static final String NONE = "";
    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(MIGRATION).where(MIGRATION.PUBLISHER_ID.eq(PreparedQuery.KEY)));
    private static final PreparedQuery ONE_HELD = PreparedQuery.of(DSL.selectFrom(MIGRATION)
            .where(MIGRATION.PUBLISHER_ID.eq(PreparedQuery.KEY))
            .forUpdate());

    private final Database database;

    @Inject
    JooqMigrations(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, MigrationRecord> findAll(Set<PublisherId> accounts) {
        return database.with(sql -> found(sql, accounts));
    }

    private static Map<PublisherId, MigrationRecord> found(DSLContext sql, Set<PublisherId> accounts) {
        if (accounts.size() == 1) {
            return byAccount(ONE.about(sql, Keys.only(accounts)));
        }
        return Keys.anyNear(sql, MIGRATION.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(MIGRATION)
                        .where(Keys.among(MIGRATION.PUBLISHER_ID, accounts))
                        .fetch())
                : Map.of();
    }

    /** What is there is locked. What is not is inserted later, or collides, and then the transaction is run again. */
    @Override
    public Map<PublisherId, MigrationRecord> hold(Set<PublisherId> accounts) {
        return database.within(transaction -> held(transaction, accounts));
    }

    private static Map<PublisherId, MigrationRecord> held(Transaction transaction, Set<PublisherId> accounts) {
        Map<PublisherId, MigrationRecord> found = locked(transaction.sql(), accounts);
        accounts.forEach(account -> transaction.stages().putIfAbsent(account.value(), NONE));
        found.forEach((account, record) -> transaction
                .stages()
                .put(account.value(), record.migration().state().slug()));
        return found;
    }

    private static Map<PublisherId, MigrationRecord> locked(DSLContext sql, Set<PublisherId> accounts) {
        if (accounts.size() == 1) {
            return byAccount(ONE_HELD.about(sql, Keys.only(accounts)));
        }
        return Keys.anyNear(sql, MIGRATION.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(MIGRATION)
                        .where(Keys.among(MIGRATION.PUBLISHER_ID, accounts))
                        .orderBy(MIGRATION.PUBLISHER_ID)
                        .forUpdate()
                        .fetch())
                : Map.of();
    }

    @Override
    public List<PublisherId> withNamedOwner(EmailAddress address) {
        return database.with(sql -> NamedOwnerRows.of(sql, address));
    }

    /** What is there is updated, never deleted and inserted: who waits for its row would find it gone. */
    @Override
    public void saveAll(Collection<MigrationRecord> records) {
        database.within(transaction -> {
            Map<String, String> stages = transaction.stages();
            held(transaction, notHeld(records, stages));
            Predicate<MigrationRecord> isThere = record -> !NONE.equals(stages.get(keyOf(record)));
            records.forEach(record -> requireOpen(record, stages));
            WordMarks.note(transaction, MigrationRows.joinedAnew(transaction.sql(), records));
            MigrationRows.update(
                    transaction.sql(), records.stream().filter(isThere).toList());
            MigrationRows.insert(
                    transaction.sql(), records.stream().filter(isThere.negate()).toList());
            NamedOwnerRows.replace(transaction.sql(), records);
            records.forEach(record ->
                    stages.put(keyOf(record), record.migration().state().slug()));
            return records.size();
        });
    }

    private static Set<PublisherId> notHeld(Collection<MigrationRecord> records, Map<String, String> stages) {
        return records.stream()
                .map(record -> record.migration().account())
                .filter(account -> !stages.containsKey(account.value()))
                .collect(Collectors.toSet());
    }

    private static void requireOpen(MigrationRecord record, Map<String, String> stages) {
        if (MigrationState.COMPLETED.slug().equals(stages.get(keyOf(record)))) {
            throw new IllegalStateException(keyOf(record) + " has moved already");
        }
    }

    private static String keyOf(MigrationRecord record) {
        return record.migration().account().value();
    }

    private static Map<PublisherId, MigrationRecord> byAccount(List<? extends Record> rows) {
        return rows.stream()
                .map(MigrationRows::read)
                .collect(Collectors.toUnmodifiableMap(
                        record -> record.migration().account(), Function.identity()));
    }
}
