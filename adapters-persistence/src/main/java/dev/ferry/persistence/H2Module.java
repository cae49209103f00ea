package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.ferry.domain.operation.Backups;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.h2.H2Backups;
import dev.ferry.persistence.h2.H2Opening;
import dev.ferry.persistence.h2.H2Options;
import dev.ferry.persistence.home.Node;

/** The embedded database, which is opened when the first store is needed. */
final class H2Module extends AbstractModule {
    private final H2Options options;
    private final Node node;

    H2Module(H2Options options, Node node) {
        this.options = options;
        this.node = node;
    }

    @Override
    protected void configure() {
        install(new StoresModule());
        install(new HomeModule(options.home(), node));
        bind(H2Options.class).toInstance(options);
        bind(Backups.class).to(H2Backups.class);
    }

    @Provides
    @Singleton
    Database database() {
        return new H2Opening(options).open();
    }
}
