package dev.ferry.persistence;

import com.zaxxer.hikari.HikariConfig;
import dev.ferry.persistence.h2.MemoryDatabase;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** The stores on a database behind a server that a test can stop: a database that really is away. */
public final class ServedStores extends VanishingStores {
    private static final Shelf<ServedStores> SHELF = new Shelf<>(ServedStores::start);

    private final MemoryDatabase database;
    private final JdbcDataSource source;
    private Server server;

    private ServedStores(MemoryDatabase database, JdbcDataSource source, Server server, VanishingPool connections) {
        super(database.stores(connections), connections);
        this.database = database;
        this.source = source;
        this.server = server;
    }

    public static ServedStores empty() {
        return SHELF.take();
    }

    private static ServedStores start() {
        MemoryDatabase database = MemoryDatabase.create();
        Server server = serve();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(database.urlAt(server.getPort()));
        return new ServedStores(database, source, server, connectionsTo(source));
    }

    /** On a port that is free: one that was let go of may be somebody else's by the time that it is asked for again. */
    private static Server serve() {
        try {
            return Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static VanishingPool connectionsTo(JdbcDataSource source) {
        HikariConfig config = MemoryDatabase.pool();
        config.setDataSource(source);
        return new VanishingPool(config);
    }

    @Override
    protected void takeAway() {
        server.stop();
    }

    @Override
    protected void giveBack() {
        server = serve();
        source.setURL(database.urlAt(server.getPort()));
    }

    @Override
    public void close() {
        comeBackIfAway();
        SHELF.putBack(this);
    }
}
