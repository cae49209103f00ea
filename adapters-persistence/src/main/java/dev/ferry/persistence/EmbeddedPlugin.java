package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.Map;
import java.util.Set;

/** A system that is embedded in Ferry's own database, which exports fill. */
abstract class EmbeddedPlugin implements AdapterPlugin {
    private final Slot slot;
    private final Module module;

    EmbeddedPlugin(Slot slot, Module module) {
        this.slot = slot;
        this.module = module;
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

    @Override
    public final Module module(Settings settings) {
        return module;
    }
}
