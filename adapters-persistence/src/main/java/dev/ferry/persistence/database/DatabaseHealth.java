package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database answers. Thread-safe. */
final class DatabaseHealth extends DatabaseCheck {
    @Inject
    DatabaseHealth(Provider<Database> database) {
        super(database);
    }

    @Override
    public String name() {
        return Fault.SYSTEM;
    }

    @Override
    protected Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        DatabaseMetaData product = connection.getMetaData();
        return Health.told(
                name(),
                true,
                HealthFact.DATABASE.of(
                        product.getDatabaseProductName(), product.getDatabaseProductVersion(), Schema.NEWEST));
    }
}
