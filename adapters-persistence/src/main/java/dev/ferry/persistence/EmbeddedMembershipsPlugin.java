package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.Map;
import java.util.Set;

/** The registry that exports fill, in Ferry's own database. */
public final class EmbeddedMembershipsPlugin implements AdapterPlugin {
    /** For the service loader. */
    public EmbeddedMembershipsPlugin() {}

    @Override
    public Slot slot() {
        return Slot.MEMBERSHIPS;
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
        return binder -> binder.bind(MpnRegistry.class).to(JooqMpnRegistry.class);
    }
}
