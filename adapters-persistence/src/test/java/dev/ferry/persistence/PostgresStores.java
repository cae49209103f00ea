package dev.ferry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.PortUnavailable;
import java.nio.file.Path;
import java.time.Duration;

/** The stores on a PostgreSQL database of their own, which a test can take away. */
final class PostgresStores extends VanishingStores {
    private static final int MOST_TRIES = 40;
    /** Longer than a busy machine takes for a connection. */
    private static final Duration LONG = Duration.ofSeconds(30);
    /** Each question to a database that is away takes so long. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final String name;
    private final Path home;

    private PostgresStores(String name, Path home, Duration patience) {
        super(new PostgresModule(PostgresServer.options(home, name, patience), Node.of(home, Duration.ofHours(1))));
        this.name = name;
        this.home = home;
    }

    static PostgresStores empty() {
        return new PostgresStores(PostgresServer.fresh(), Homes.absent(), LONG);
    }

    /** Those that a test is about to take away. */
    static PostgresStores vanishing() {
        return new PostgresStores(PostgresServer.fresh(), Homes.absent(), SHORT);
    }

    @Override
    public void goDown() {
        PostgresServer.close(name);
    }

    /** The pool asks more and more seldom while the database is away, so it may take a moment to see that it is back. */
    @Override
    public void comeBack() {
        PostgresServer.reopen(name);
        for (int attempt = 1; !answers(); attempt++) {
            assertThat(attempt).isLessThan(MOST_TRIES);
        }
    }

    private boolean answers() {
        try {
            return database().with(sql -> sql.fetchExists(sql.selectOne()));
        } catch (PortUnavailable _) {
            return false;
        }
    }

    @Override
    public void close() {
        super.close();
        PostgresServer.reopen(name);
        PostgresServer.giveBack(name);
        Homes.delete(home.resolve(".."));
    }
}
