package dev.ferry.app.plugin;

import com.google.inject.Module;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A plugin that binds nothing: enough to be found, chosen and configured. */
record StandInPlugin(Slot slot, String name, int apiVersion, List<Setting> settings, Map<Slot, Set<String>> needs)
        implements AdapterPlugin {

    static StandInPlugin named(Slot slot, String name, Setting... settings) {
        return new StandInPlugin(slot, name, API_VERSION, List.of(settings), Map.of());
    }

    /** One for every slot under the name that is used by default, and these besides. */
    static Plugins foundWith(AdapterPlugin... others) {
        return new Plugins(Stream.concat(
                        Stream.of(Slot.values()).map(slot -> (AdapterPlugin) named(slot, slot.standard())),
                        Stream.of(others))
                .<Found>map(plugin -> new Found.Usable(plugin, Optional.empty()))
                .toList());
    }

    @Override
    public Module module(Settings chosen) {
        return binder -> {};
    }
}
