package dev.ferry.persistence.catalog;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.persistence.table.PersonalTable;

/** What the embedded catalogs keep, of whichever slot the catalog in use is. */
public final class CatalogModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), PersonalTable.class).addBinding().toInstance(new PersonalListings());
    }
}
