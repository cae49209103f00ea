package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.catalog.EmbeddedCatalogModule;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** The public and the seller catalog, which exports and offers that go live fill, in Ferry's own database. */
public final class EmbeddedCatalogPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedCatalogPlugin() {
        super(Slot.CATALOG);
    }

    @Override
    public Module module(Settings settings) {
        return new EmbeddedCatalogModule();
    }
}
