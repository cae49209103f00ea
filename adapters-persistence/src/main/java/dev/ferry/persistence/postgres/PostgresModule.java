package dev.ferry.persistence.postgres;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.persistence.database.Database;
import dev.ferry.plugin.UpgradeWatch;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** A database on a server, which is asked for when the first store is needed. */
public final class PostgresModule extends AbstractModule {
    private final PostgresOptions options;

    public PostgresModule(PostgresOptions options) {
        this.options = options;
    }

    @Override
    protected void configure() {
        bind(PostgresOptions.class).toInstance(options);
        bind(Backups.class).to(BackupsByTheServer.class);
        OptionalBinder.newOptionalBinder(binder(), UpgradeWatch.class)
                .setDefault()
                .toInstance(UpgradeWatch.NONE);
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        checks.addBinding().to(ServerHealth.class);
        checks.addBinding().to(ClockHealth.class);
    }

    @Provides
    @Singleton
    Database database(UpgradeWatch watch) {
        return new PostgresOpening(options, UnaryOperator.identity(), watch).open();
    }
}
