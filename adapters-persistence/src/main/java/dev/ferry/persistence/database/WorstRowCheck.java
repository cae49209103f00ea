package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.Words;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether something is late or failed, by the row that is worst: none, and all is well. Who serves need not wait for
 * that. Thread-safe.
 */
public abstract class WorstRowCheck extends DatabaseCheck {
    private final String name;
    private final String worst;
    private final Words well;

    /**
     * @param worst a query of one row at most
     * @param well what is said where it has none
     */
    protected WorstRowCheck(Provider<Database> database, String name, String worst, Words well) {
        super(database);
        this.name = name;
        this.worst = worst;
        this.well = well;
    }

    /** What is wrong, by that row. */
    protected abstract Words wrong(ResultSet row) throws SQLException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isNeededToServe() {
        return false;
    }

    @Override
    protected final Health ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(worst)) {
            return row.next() ? Health.told(name, false, wrong(row)) : Health.told(name, true, well);
        }
    }
}
