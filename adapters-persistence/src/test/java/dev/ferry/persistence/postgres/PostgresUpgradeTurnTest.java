package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.database.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts while another process brings the database up to date is told why it takes so long. */
class PostgresUpgradeTurnTest {
    private static final long MINUTE = 60;

    private final String name = PostgresServer.empty();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @TempDir
    private Path home;

    @AfterEach
    void drop() {
        PostgresServer.drop(name);
    }

    @Test
    void theWaitIsToldOnceWithTheDatabase() throws Exception {
        PostgresOptions options = PostgresServer.options(home, name);
        FutureTask<Database> opening =
                new FutureTask<>(() -> new PostgresOpening(options, UnaryOperator.identity(), told::add).open());
        try (Connection another = PostgresSource.forMigrations(options).getConnection()) {
            takeTurn(another);
            Thread.ofVirtual().start(opening);

            assertThat(told.poll(MINUTE, TimeUnit.SECONDS)).isEqualTo(PostgresServer.where(name));
            assertThat(opening).isNotDone();
        }
        opening.get(MINUTE, TimeUnit.SECONDS).close();
        assertThat(told).isEmpty();
    }

    @Test
    void whoHasTheTurnAtOnceIsToldNothing() {
        new PostgresOpening(PostgresServer.options(home, name), UnaryOperator.identity(), told::add)
                .open()
                .close();

        assertThat(told).isEmpty();
    }

    private static void takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PostgresOpening.TAKE_TURN);
        }
    }
}
