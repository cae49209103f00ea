package dev.ferry.host;

import com.google.inject.Module;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An adapter from a jar. What it says of itself was asked once, and what it throws is told by the jar's name. */
public record ForeignPlugin(
        AdapterPlugin itself,
        PluginJar jar,
        Slot slot,
        String name,
        int apiVersion,
        List<Setting> settings,
        Map<Slot, Set<String>> needs)
        implements AdapterPlugin {

    /** Asks the adapter; one that was built for another version of the API is asked for no more than its name. */
    static ForeignPlugin of(AdapterPlugin itself, PluginJar jar) {
        boolean ours = itself.apiVersion() == API_VERSION;
        return new ForeignPlugin(
                itself,
                jar,
                itself.slot(),
                itself.name(),
                itself.apiVersion(),
                ours ? List.copyOf(itself.settings()) : List.of(),
                ours ? Map.copyOf(itself.needs()) : Map.of());
    }

    /** The jar, or the directory of jars, that it came in. */
    public String origin() {
        return jar.toString();
    }

    @Override
    public Module module(Settings chosen) {
        try {
            return new CrossedModule(jar.within(() -> itself.module(chosen)), slot.slug() + ' ' + name, jar);
        } catch (SettingsException wrong) {
            throw wrong;
        } catch (RuntimeException | LinkageError failure) {
            throw new SettingsException(SettingFault.ADAPTER_FAILS.of(slot.slug(), name, jar, failure), failure);
        }
    }
}
