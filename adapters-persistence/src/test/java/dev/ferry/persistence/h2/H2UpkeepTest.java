package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2UpkeepTest {
    private static final int LARGE_BYTES = 20 << 20;

    @TempDir
    private Path directory;

    /**
     * A row that is changed on and on: what is in the database stays as it is, and each change is a piece of its own.
     */
    @Test
    void theFileDoesNotGrowWithTheChanges() throws Exception {
        Path file = directory.resolve("churn.mv.db");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("churn") + ";WRITE_DELAY=0");
                Statement statement = connection.createStatement()) {
            statement.execute("create table churn (id int primary key, text varchar(4000))");
            statement.execute("insert into churn select x, repeat('a', 4000) from system_range(1, 50)");
            for (int i = 0; i < 1_500; i++) {
                statement.execute("update churn set text = repeat('" + (char) ('a' + i % 26) + "', 4000) where id = "
                        + (1 + i % 50));
            }
            long grown = Files.size(file);
            assertThat(grown).isGreaterThan(LARGE_BYTES);

            MVStore store = storeOf(connection);
            store.setRetentionTime(0); // no test waits for it
            for (int i = 0; i < 100; i++) {
                H2Upkeep.tidy(store);
            }

            assertThat(Files.size(file)).isLessThan(grown);
            assertThat(count(statement)).isEqualTo(50);
        }
    }

    /** As strangers would have it: ten times as much is written as the file may have. */
    @Test
    void itKeepsPaceWithChangesThatComeWithoutAPause() throws Exception {
        Path file = directory.resolve("unbroken.mv.db");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + directory.resolve("unbroken") + ";WRITE_DELAY=0");
                Statement statement = connection.createStatement()) {
            statement.execute("create table churn (id int primary key, text varchar(4000))");
            statement.execute("insert into churn select x, repeat('a', 4000) from system_range(1, 50)");
            MVStore store = storeOf(connection);
            store.setRetentionTime(0); // no test waits for it
            long largest = 0;
            for (int round = 0; round < 40; round++) {
                for (int i = 0; i < 250; i++) {
                    statement.execute("update churn set text = repeat('" + (char) ('a' + round % 26)
                            + "', 4000) where id = " + (1 + i % 50));
                }
                H2Upkeep.tidy(store);
                largest = Math.max(largest, Files.size(file));
            }

            assertThat(largest).isLessThan(2L * LARGE_BYTES);
            assertThat(count(statement)).isEqualTo(50);
        }
    }

    @Test
    void restsAfterAStepSoThatOthersAreHeldUpForASmallShareOfTheTime() {
        assertThat(H2Upkeep.pauseAfter(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(H2Upkeep.pauseAfter(Duration.ofMillis(200))).isEqualTo(Duration.ofSeconds(6));
    }

    private static int count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from churn where length(text) = 4000")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
    }
}
