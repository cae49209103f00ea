package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.Snapshot;
import dev.ferry.persistence.upgrade.Upgrades;
import dev.ferry.plugin.SettingsException;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases that versions left which did a migration in one transaction, noted it in another, and were killed between.
 */
class HalfMadeDatabasesTest {
    private final TriedDatabase tried = new TriedDatabase(PostgresServer.empty());

    @AfterEach
    void drop() {
        tried.close();
    }

    private void leftBetween(int migration) throws SQLException {
        new Schema(0, PostgresOpening.PLACEHOLDERS)
                .bringUpToDate(
                        Upgrades.IN_JAVA,
                        flyway -> flyway.dataSource(PostgresSource.forMigrations(tried.options()))
                                .target(Integer.toString(migration)));
        PostgresServer.administer(tried.name(), "delete from " + Schema.TABLE + " where version = '" + migration + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 9})
    void whatWasDoneIsNotedAndTheRestIsDone(int migration) throws SQLException {
        leftBetween(migration);
        if (migration > 1) {
            PostgresServer.administer(
                    tried.name(), "insert into tenant values ('7d2e8a34-4c57-4f0e-9c8c-0d54e1c3a001', 'Contoso')");
        }

        tried.start(UnaryOperator.identity());

        Snapshot mended = tried.look();
        assertThat(mended.rows().get("tenant")).hasSize(migration > 1 ? 1 : 0);
        try (TriedDatabase another = new TriedDatabase(PostgresServer.empty())) {
            another.start(UnaryOperator.identity());
            assertThat(mended.schema()).isEqualTo(another.look().schema());
        }
    }

    @Test
    void tablesOfTheSameNamesAreNotTakenForFerrysOwn() throws SQLException {
        leftBetween(1);
        PostgresServer.administer(tried.name(), "drop table outbox");
        Snapshot before = tried.look();

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> tried.start(UnaryOperator.identity()))
                .withMessageContaining(tried.name())
                .withMessageContaining("give Ferry a database of its own");

        assertThat(tried.look()).isEqualTo(before);
    }
}
