package dev.ferry.persistence.catalog;

import com.google.inject.AbstractModule;
import dev.ferry.domain.catalog.Catalog;

/** The embedded catalogs. */
public final class EmbeddedCatalogModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Catalog.class).to(JooqCatalog.class);
    }
}
