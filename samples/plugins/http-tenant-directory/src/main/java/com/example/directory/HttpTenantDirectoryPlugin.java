package com.example.directory;

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

/** What Ferry finds in the jar: chosen with {@code tenants = http-directory}. */
public final class HttpTenantDirectoryPlugin implements AdapterPlugin {
    /** For the service loader. */
    public HttpTenantDirectoryPlugin() {}

    @Override
    public Slot slot() {
        return Slot.TENANTS;
    }

    @Override
    public String name() {
        return "http-directory";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return Options.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        Options options = Options.of(settings);
        return binder -> {
            binder.bind(Options.class).toInstance(options);
            binder.bind(HttpTenantDirectory.class).in(Scopes.SINGLETON);
            binder.bind(TenantDirectory.class).to(HttpTenantDirectory.class);
            Provider<HttpTenantDirectory> directory = binder.getProvider(HttpTenantDirectory.class);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .toProvider(() -> directory.get().health());
        };
    }
}
