package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.Map;
import java.util.Set;

/** The directory that exports fill, in Ferry's own database. */
public final class EmbeddedTenantsPlugin implements AdapterPlugin {
    /** For the service loader. */
    public EmbeddedTenantsPlugin() {}

    @Override
    public Slot slot() {
        return Slot.TENANTS;
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public Map<Slot, Set<String>> needs() {
        return Map.of(Slot.PERSISTENCE, Set.of("h2", "postgres"));
    }

    @Override
    public Module module(Settings settings) {
        return binder -> binder.bind(TenantDirectory.class).to(JooqTenantDirectory.class);
    }
}
