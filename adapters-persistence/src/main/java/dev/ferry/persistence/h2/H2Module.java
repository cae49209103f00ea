package dev.ferry.persistence.h2;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.persistence.database.Database;
import dev.ferry.plugin.DirectoryHealth;
import dev.ferry.plugin.UpgradeWatch;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** The embedded database, which is opened when the first store is needed. */
public final class H2Module extends AbstractModule {
    private final H2Options options;

    public H2Module(H2Options options) {
        this.options = options;
    }

    @Override
    protected void configure() {
        bind(H2Options.class).toInstance(options);
        bind(Backups.class).to(H2Backups.class);
        OptionalBinder.newOptionalBinder(binder(), UpgradeWatch.class)
                .setDefault()
                .toInstance(UpgradeWatch.NONE);
        Multibinder.newSetBinder(binder(), HealthCheck.class)
                .addBinding()
                .toInstance(new DirectoryHealth("database-files", options.directory()));
    }

    @Provides
    @Singleton
    Database database(UpgradeWatch watch) {
        return new H2Opening(options, UnaryOperator.identity(), watch).open();
    }
}
