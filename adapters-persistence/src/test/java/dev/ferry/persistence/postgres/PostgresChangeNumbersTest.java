package dev.ferry.persistence.postgres;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresModule;
import dev.ferry.persistence.database.ChangeNumbersContract;
import dev.ferry.persistence.home.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresChangeNumbersTest extends ChangeNumbersContract {
    private final String original = PostgresServer.absent();
    private final String backup = PostgresServer.absent();
    private String name = original;

    @TempDir
    private Path home;

    @BeforeEach
    void create() {
        PostgresServer.administer("create database " + original + " owner " + PostgresServer.USER);
    }

    @AfterEach
    void drop() {
        List.of(original, backup).forEach(PostgresServer::drop);
    }

    @Override
    InjectedStores opened() {
        return new InjectedStores(
                new PostgresModule(PostgresServer.options(home, name), Node.of(home, Duration.ofHours(1))));
    }

    @Override
    void backUp() {
        PostgresServer.administer(
                "create database " + backup + " template " + original + " owner " + PostgresServer.USER);
    }

    @Override
    void restore() {
        name = backup;
    }
}
