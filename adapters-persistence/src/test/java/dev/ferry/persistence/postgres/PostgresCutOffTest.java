package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.h2.KeptRows;
import dev.ferry.persistence.upgrade.CutOffContract;
import dev.ferry.persistence.upgrade.OldHome;
import dev.ferry.persistence.upgrade.TriedInstallation;
import dev.ferry.persistence.upgrade.Upgrades;
import java.sql.Connection;
import java.sql.SQLException;

/** An old database on a server is made by the scripts of its time, and holds the rows of the old home. */
class PostgresCutOffTest extends CutOffContract {
    @Override
    protected TriedInstallation absent() {
        return new TriedDatabase(PostgresServer.empty());
    }

    @Override
    protected TriedInstallation of(OldHome home) {
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
