package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.persistence.company.JooqTenantDirectory;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** The directory that exports fill, in Ferry's own database. */
public final class EmbeddedTenantsPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedTenantsPlugin() {
        super(Slot.TENANTS);
    }

    @Override
    public Module module(Settings settings) {
        return binder -> binder.bind(TenantDirectory.class).to(JooqTenantDirectory.class);
    }
}
