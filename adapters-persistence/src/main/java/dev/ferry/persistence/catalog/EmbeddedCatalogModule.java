package dev.ferry.persistence.catalog;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.plugin.Service;

/** The embedded catalogs, and who reads names for them. */
public final class EmbeddedCatalogModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Catalog.class).to(JooqCatalog.class);
        bind(NameReader.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(NameReader.class);
    }
}
