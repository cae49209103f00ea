package dev.ferry.portals.partnercenter;

import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The memberships of Partner Center: chosen with {@code memberships = partner-center}. */
public final class PartnerCenterPlugin implements AdapterPlugin {
    /** For the service loader. */
    public PartnerCenterPlugin() {}

    @Override
    public Slot slot() {
        return Slot.MEMBERSHIPS;
    }

    @Override
    public String name() {
        return "partner-center";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return PartnerCenterOptions.SETTINGS;
    }

    /** Whose a number is stands in Ferry's database. */
    @Override
    public Map<Slot, Set<String>> needs() {
        return Map.of(Slot.PERSISTENCE, Set.of("h2", "postgres"));
    }

    @Override
    public Module module(Settings settings) {
        PartnerCenterOptions options = PartnerCenterOptions.of(settings);
        return binder -> {
            binder.bind(PartnerCenterOptions.class).toInstance(options);
            binder.bind(PartnerCenter.class).in(Scopes.SINGLETON);
            binder.bind(MpnRegistry.class).to(PartnerCenterRegistry.class).in(Scopes.SINGLETON);
            Provider<PartnerCenter> partnerCenter = binder.getProvider(PartnerCenter.class);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .toProvider(() -> partnerCenter.get().health());
        };
    }
}
