package dev.ferry.portals.entra;

import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** The tenants of Microsoft Entra: chosen with {@code tenants = entra}. */
public final class EntraPlugin implements AdapterPlugin {
    /** For the service loader. */
    public EntraPlugin() {}

    @Override
    public Slot slot() {
        return Slot.TENANTS;
    }

    @Override
    public String name() {
        return "entra";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return EntraOptions.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        EntraOptions options = EntraOptions.of(settings);
        return binder -> {
            binder.bind(EntraOptions.class).toInstance(options);
            binder.bind(EntraTenantDirectory.class).in(Scopes.SINGLETON);
            binder.bind(TenantDirectory.class).to(EntraTenantDirectory.class);
            Provider<EntraTenantDirectory> directory = binder.getProvider(EntraTenantDirectory.class);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .toProvider(() -> directory.get().health());
        };
    }
}
