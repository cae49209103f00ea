package dev.ferry.portals.keycloak;

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

/** The organizations of a realm of Keycloak as tenants: chosen with {@code tenants = keycloak}. */
public final class KeycloakPlugin implements AdapterPlugin {
    /** For the service loader. */
    public KeycloakPlugin() {}

    @Override
    public Slot slot() {
        return Slot.TENANTS;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return KeycloakOptions.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        KeycloakOptions options = KeycloakOptions.of(settings);
        return binder -> {
            binder.bind(KeycloakOptions.class).toInstance(options);
            binder.bind(KeycloakTenantDirectory.class).in(Scopes.SINGLETON);
            binder.bind(TenantDirectory.class).to(KeycloakTenantDirectory.class);
            Provider<KeycloakTenantDirectory> directory = binder.getProvider(KeycloakTenantDirectory.class);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .toProvider(() -> directory.get().health());
        };
    }
}
