package dev.ferry.plugin;

import com.google.inject.Module;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An adapter that can be chosen by name. Found with {@link java.util.ServiceLoader}, so it has a public constructor
 * without parameters that does nothing.
 */
public interface AdapterPlugin {

    /** The version of this API; an adapter that was built for another is refused by name. */
    int API_VERSION = 4;

    /** Where it fits. Of each slot, one plugin is in use. */
    Slot slot();

    /** Its name in settings: lower case, unique within its slot. */
    String name();

    /** The {@link #API_VERSION} that the adapter was compiled with: return the constant. */
    int apiVersion();

    /**
     * The settings that it knows. Their keys begin with the slot's slug or the plugin's name, so that plugins of
     * different slots do not meet. Plugins of one slot may know the same setting, declared alike: anyone who changes
     * from one to the other need not write it anew.
     */
    default List<Setting> settings() {
        return List.of();
    }

    /** The plugins of other slots that this one cannot work without: slot to the names that will do. */
    default Map<Slot, Set<String>> needs() {
        return Map.of();
    }

    /**
     * The bindings, called once when this plugin was chosen. All choices are made here, from settings; the module
     * itself has no branches. Every binding is explicit, every constructor that Guice calls is marked {@code @Inject}.
     *
     * @throws SettingsException when a setting is missing or cannot be understood
     */
    Module module(Settings settings);
}
