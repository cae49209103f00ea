package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.persistence.sync.JooqLegacyPortal;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** The legacy portal in Ferry's own database: what the exports said of it, and what it was told since. */
public final class EmbeddedLegacyPortalPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedLegacyPortalPlugin() {
        super(Slot.LEGACY_PORTAL);
    }

    @Override
    public Module module(Settings settings) {
        return binder -> binder.bind(LegacyPortal.class).to(JooqLegacyPortal.class);
    }
}
