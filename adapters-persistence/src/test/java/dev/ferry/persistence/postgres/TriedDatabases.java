package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.h2.KeptRows;
import dev.ferry.persistence.upgrade.OldHome;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.persistence.upgrade.TriedInstallations;
import dev.ferry.persistence.upgrade.Upgrades;
import java.sql.Connection;
import java.sql.SQLException;

/** Databases that starts are tried on: an old one is made by the scripts of its time, and holds the old home's rows. */
final class TriedDatabases implements TriedInstallations {
    @Override
    public TriedInstallation absent() {
        return new TriedDatabase(PostgresServer.empty());
    }

    @Override
    public TriedInstallation of(OldHome home) {
        TriedDatabase tried = new TriedDatabase(PostgresServer.empty());
        try (Connection connection = tried.connect()) {
            new Schema(0, PostgresOpening.PLACEHOLDERS)
                    .bringUpToDate(
                            Upgrades.IN_JAVA,
                            flyway -> flyway.dataSource(PostgresSource.forMigrations(tried.options()))
                                    .target(Integer.toString(home.schema())));
            KeptRows.copy(home, connection);
            return tried;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
