package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.ferry.domain.operation.Backups;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.postgres.BackupsByTheServer;
import dev.ferry.persistence.postgres.PostgresOpening;
import dev.ferry.persistence.postgres.PostgresOptions;

/** A database on a server, which is asked for when the first store is needed. What is not in the database stays in home. */
public final class PostgresModule extends AbstractModule {
    private final PostgresOptions options;
    private final Node node;

    public PostgresModule(PostgresOptions options, Node node) {
        this.options = options;
        this.node = node;
    }

    @Override
    protected void configure() {
        install(new StoresModule());
        install(new HomeModule(options.home(), node));
        bind(Backups.class).to(BackupsByTheServer.class);
    }

    @Provides
    @Singleton
    public Database database() {
        return new PostgresOpening(options).open();
    }
}
