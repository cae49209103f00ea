package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                sql -> sql.selectFrom(MIGRATION).where(Keys.among(MIGRATION.PUBLISHER_ID, accounts)).stream()
                        .map(MigrationRows::read)
                        .collect(Collectors.toUnmodifiableMap(
                                record -> record.migration().account(), Function.identity())));
    }

    /** Completed moves are not deleted, so that to insert over one collides with its key, whoever completed it and when. */
    @Override
    public void saveAll(Collection<MigrationRecord> records) {
        database.with(sql -> {
            sql.deleteFrom(MIGRATION)
                    .where(Keys.among(
                            MIGRATION.PUBLISHER_ID,
                            records.stream()
                                    .map(row -> row.migration().account())
                                    .toList()))
                    .and(MIGRATION.STATE.ne(MigrationRows.COMPLETED))
                    .execute();
            MigrationRows.insert(sql, records);
            return records.size();
        });
    }
}
