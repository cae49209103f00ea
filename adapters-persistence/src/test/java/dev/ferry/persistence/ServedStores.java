package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import com.zaxxer.hikari.HikariConfig;
import dev.ferry.domain.operation.WaveLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.h2.tools.Server;
import org.jooq.SQLDialect;

/** The stores on a database behind a server that a test can stop: a database that really is away. */
final class ServedStores extends VanishingStores {
    private static final int ANY_PORT = 0;

    private final Connection keepsItInMemory;
    private final int port;
    private Server server;

    private ServedStores(String name, Server server, Connection keepsItInMemory) {
        super(new AbstractModule() {
            @Override
            protected void configure() {
                install(new StoresModule());
                bind(Database.class).toInstance(database(server.getPort(), name));
                bind(Node.class).toInstance(new Node(() -> name, Duration.ofHours(1)));
                bind(ScratchDirectory.class).toInstance(new ScratchDirectory(Path.of("target", "scratch")));
                bind(WaveLock.class).toInstance(new FileWaveLock(Path.of("target", name)));
            }
        });
        this.keepsItInMemory = keepsItInMemory;
        this.server = server;
        this.port = server.getPort();
    }

    static ServedStores start() {
        try {
            String name = UUID.randomUUID().toString();
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name, "", "");
            Schema.of(connection, Map.of("bytewise", "", "identity", ""))
                    .bringUpToDate(flyway -> flyway.dataSource("jdbc:h2:mem:" + name, "", ""));
            return new ServedStores(name, served(ANY_PORT), connection);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Server served(int port) throws SQLException {
        return Server.createTcpServer("-tcpPort", String.valueOf(port)).start();
    }

    private static Database database(int port, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:tcp://localhost:" + port + "/mem:" + name);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(1_000); // each question to a database that is away takes so long
        config.setValidationTimeout(500);
        return new Database(Pool.of(config), SQLDialect.H2);
    }

    @Override
    public void goDown() {
        server.stop();
    }

    @Override
    public void comeBack() {
        try {
            server = served(port);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        super.close();
        server.stop();
        try {
            keepsItInMemory.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
