package dev.ferry.persistence.database;

import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The schema that a database has, and how it becomes the one that this program knows. Asking costs one query, so that a
 * start with nothing to do does not wait for Flyway.
 *
 * @param version the last migration that took place, 0 before the first
 * @param placeholders what differs between databases
 */
public record Schema(int version, Map<String, String> placeholders) {
    /** The last migration: of {@code db/migration}, or of those in Java. */
    public static final int NEWEST = 25;

    /** In which Flyway notes them. */
    public static final String TABLE = "flyway_schema_history";

    /**
     * The schema of the database at the other end.
     *
     * @throws SettingsException when a newer program has been here: going on could destroy what this one does not know
     */
    public static Schema of(Connection connection, Map<String, String> placeholders) throws SQLException {
        int version = versionOf(connection);
        if (version > NEWEST) {
            throw new SettingsException(SettingFault.SCHEMA_NEWER.of(version, NEWEST));
        }
        return new Schema(version, placeholders);
    }

    private static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("select 1 from information_schema.tables"
                        + " where table_schema = current_schema and table_name = '" + TABLE + "'")) {
            return tables.next() ? lastOf(connection) : 0;
        }
    }

    private static int lastOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "select max(cast(\"version\" as integer)) from \"" + TABLE + "\" where \"success\" = true")) {
            return last.next() ? last.getInt(1) : 0;
        }
    }

    /** Whether there are migrations to be run. */
    public boolean isBehind() {
        return version < NEWEST;
    }

    /**
     * Runs the migrations that are still to be run. Those who would do so at once take turns before they call this, by
     * a lock of their database's kind, and look at the schema again once it is their turn. That it happens wholly or
     * not at all is up to them, too: Flyway notes a migration on another connection than the one that it runs it on,
     * and H2 commits each statement that changes the schema.
     *
     * @param inJava the migrations that SQL alone could not do
     * @param source tells Flyway how to connect
     * @throws UnusableSchema when what is there keeps them from being run
     * @throws SQLException when the database did not do it
     */
    public void bringUpToDate(List<JavaMigration> inJava, UnaryOperator<FluentConfiguration> source)
            throws SQLException {
        Flyway flyway = flyway(inJava, source);
        try {
            flyway.migrate();
        } catch (FlywayException fault) {
            throw MigrationFault.told(fault, flyway);
        }
    }

    private Flyway flyway(List<JavaMigration> inJava, UnaryOperator<FluentConfiguration> source) {
        return source.apply(Flyway.configure(Schema.class.getClassLoader()))
                .placeholders(placeholders)
                .javaMigrations(inJava.toArray(JavaMigration[]::new))
                .load();
    }

    /**
     * Notes the next migration as done, which was done in one transaction and never noted, as versions did that ran it
     * on one connection and noted it on another.
     *
     * @return whether it was so: all tables that it makes are there
     */
    public boolean noteTheNextIfDone(
            List<JavaMigration> inJava, UnaryOperator<FluentConfiguration> source, Connection connection)
            throws SQLException {
        MigrationInfo next = flyway(inJava, source).info().pending()[0];
        boolean done = Script.of(next).isDoneIn(connection);
        if (done) {
            bringUpToDate(
                    inJava,
                    flyway -> source.apply(flyway).skipExecutingMigrations(true).target(next.getVersion()));
        }
        return done;
    }
}
