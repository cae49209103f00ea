package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Moves in a table. Thread-safe. */
final class JooqMigrations implements Migrations {
    private final Database database;

    @Inject
    JooqMigrations(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, MigrationRecord> findAll(Set<PublisherId> accounts) {
        return database.with(
                sql -> Keys.anyNear(sql, MIGRATION.PUBLISHER_ID, accounts) ? fetch(sql, accounts) : Map.of());
    }

    private static Map<PublisherId, MigrationRecord> fetch(DSLContext sql, Set<PublisherId> accounts) {
        return sql.selectFrom(MIGRATION).where(Keys.among(MIGRATION.PUBLISHER_ID, accounts)).stream()
                .map(MigrationRows::read)
                .collect(Collectors.toUnmodifiableMap(
                        record -> record.migration().account(), Function.identity()));
    }

    /** Completed moves are not deleted, so that to insert over one collides with its key, whoever completed it and when. */
    @Override
    public void saveAll(Collection<MigrationRecord> records) {
        List<PublisherId> accounts =
                records.stream().map(row -> row.migration().account()).toList();
        database.with(sql -> {
            if (Keys.anyNear(sql, MIGRATION.PUBLISHER_ID, accounts)) {
                deleteOpen(sql, accounts);
            }
            MigrationRows.insert(sql, records);
            return records.size();
        });
    }

    private static void deleteOpen(DSLContext sql, List<PublisherId> accounts) {
        sql.deleteFrom(MIGRATION)
                .where(Keys.among(MIGRATION.PUBLISHER_ID, accounts))
                .and(MIGRATION.STATE.ne(MigrationRows.COMPLETED))
                .execute();
    }
}
