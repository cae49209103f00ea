package dev.ferry.app;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** The adapters that were found, and those of them that the settings choose: one per slot, by name. */
final class Plugins {
    private final List<AdapterPlugin> found;

    Plugins(List<AdapterPlugin> found) {
        this.found = List.copyOf(found);
    }

    static Plugins found() {
        return new Plugins(ServiceLoader.load(AdapterPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All settings there are: the slots', and those of every plugin, chosen or not. */
    List<Setting> settings() {
        Stream<Setting> slots = Arrays.stream(Slot.values())
                .map(slot -> Setting.of(
                        slot.slug(),
                        slot.standard(),
                        "the " + slot.slug() + " adapter: " + String.join(", ", names(slot))));
        return Stream.concat(slots, found.stream().flatMap(plugin -> plugin.settings().stream()))
                .toList();
    }

    /** One plugin for each slot; an unknown name, another API or a missing companion is refused before anything starts. */
    List<AdapterPlugin> chosen(Settings settings) {
        Map<Slot, AdapterPlugin> chosen = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            chosen.put(slot, choose(slot, settings.text(slot.slug())));
        }
        chosen.values().forEach(plugin -> requireCompanions(plugin, chosen));
        return List.copyOf(chosen.values());
    }

    private AdapterPlugin choose(Slot slot, String name) {
        AdapterPlugin plugin = found.stream()
                .filter(one -> one.slot() == slot && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException("there is no " + slot.slug() + " adapter '" + name + "'"
                        + Suggestion.forTypo(name, names(slot)) + "; known: " + String.join(", ", names(slot))));
        if (plugin.apiVersion() != AdapterPlugin.API_VERSION) {
            throw new SettingsException("the " + slot.slug() + " adapter '" + name + "' was built for version "
                    + plugin.apiVersion() + " of the plugin API; this is version " + AdapterPlugin.API_VERSION);
        }
        return plugin;
    }

    private List<String> names(Slot slot) {
        return found.stream()
                .filter(plugin -> plugin.slot() == slot)
                .map(AdapterPlugin::name)
                .sorted()
                .toList();
    }

    private static void requireCompanions(AdapterPlugin plugin, Map<Slot, AdapterPlugin> chosen) {
        plugin.needs().forEach((slot, names) -> {
            AdapterPlugin companion = chosen.get(slot);
            if (companion != null && !names.contains(companion.name())) {
                throw new SettingsException(missing(plugin, slot, names, companion));
            }
        });
    }

    private static String missing(AdapterPlugin plugin, Slot slot, Set<String> names, AdapterPlugin companion) {
        return "the " + plugin.slot().slug() + " adapter '" + plugin.name() + "' needs " + slot.slug()
                + " to be one of " + String.join(", ", names.stream().sorted().toList()) + ", not '" + companion.name()
                + "'";
    }
}
