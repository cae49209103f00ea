package dev.ferry.persistence;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Slot;
import java.util.Map;
import java.util.Set;

/** A system that is embedded in Ferry's own database. */
abstract class EmbeddedPlugin implements AdapterPlugin {
    private final Slot slot;

    EmbeddedPlugin(Slot slot) {
        this.slot = slot;
    }

    @Override
    public final Slot slot() {
        return slot;
    }

    @Override
    public final String name() {
        return "embedded";
    }

    @Override
    public final int apiVersion() {
        return API_VERSION;
    }

    @Override
    public final Map<Slot, Set<String>> needs() {
        return Map.of(Slot.PERSISTENCE, Set.of("h2", "postgres"));
    }
}
