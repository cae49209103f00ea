package com.example.legacy;

import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** What Ferry finds in the jar: chosen with {@code legacy-portal = http-portal}. */
public final class HttpLegacyPortalPlugin implements AdapterPlugin {
    /** For the service loader. */
    public HttpLegacyPortalPlugin() {}

    @Override
    public Slot slot() {
        return Slot.LEGACY_PORTAL;
    }

    @Override
    public String name() {
        return "http-portal";
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
            binder.bind(HttpLegacyPortal.class).in(Scopes.SINGLETON);
            binder.bind(LegacyPortal.class).to(HttpLegacyPortal.class);
            Provider<HttpLegacyPortal> portal = binder.getProvider(HttpLegacyPortal.class);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .toProvider(() -> portal.get().health());
        };
    }
}
