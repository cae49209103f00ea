package dev.ferry.persistence;

import com.google.inject.util.Modules;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.h2.Homes;
import dev.ferry.persistence.postgres.PostgresModule;
import dev.ferry.persistence.postgres.PostgresOptions;
import dev.ferry.persistence.postgres.PostgresServer;
import java.nio.file.Path;
import org.jooq.SQLDialect;

/** The stores on a PostgreSQL database of their own, which a test can take away. */
public final class PostgresStores extends VanishingStores {
    private static final Shelf<PostgresStores> SHELF = new Shelf<>(PostgresStores::start);

    private final String name;

    private PostgresStores(String name, PostgresOptions options, VanishingPool connections) {
        super(
                Modules.override(new PostgresModule(options))
                        .with(binder ->
                                binder.bind(Database.class).toInstance(new Database(connections, SQLDialect.POSTGRES))),
                options.home(),
                connections);
        this.name = name;
    }

    public static PostgresStores empty() {
        return SHELF.take();
    }

    private static PostgresStores start() {
        String name = PostgresServer.fresh();
        PostgresOptions options = PostgresServer.options(Path.of("target", name), name);
        return new PostgresStores(name, options, new VanishingPool(PostgresServer.connections(options)));
    }

    /** Stores that no test had before, with a home of their own; both are deleted once they are closed. */
    public static InjectedStores inANewDatabase() {
        String name = PostgresServer.fresh();
        Path home = Homes.absent();
        return new InjectedStores(new PostgresModule(PostgresServer.options(home, name)), home) {
            @Override
            public void close() {
                super.close();
                PostgresServer.drop(name);
                Homes.delete(home.resolve(".."));
            }
        };
    }

    @Override
    protected void takeAway() {
        PostgresServer.close(name);
    }

    @Override
    protected void giveBack() {
        PostgresServer.reopen(name);
    }

    @Override
    public void close() {
        comeBackIfAway();
        SHELF.putBack(this);
    }
}
