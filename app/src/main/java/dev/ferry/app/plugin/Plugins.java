package dev.ferry.app.plugin;

import dev.ferry.app.setting.Suggestion;
import dev.ferry.domain.operation.Words;
import dev.ferry.door.InstalledPlugins;
import dev.ferry.door.InstalledPlugins.Installed;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapters that were found, and those of them that the settings choose: one per slot, by name. */
public final class Plugins {
    private final List<Found> found;
    private final List<AdapterPlugin> usable;

    public Plugins(List<Found> found) {
        this.found = List.copyOf(found);
        this.usable = found.stream()
                .flatMap(one -> one instanceof Found.Usable(var plugin, var _) ? Stream.of(plugin) : Stream.empty())
                .toList();
    }

    /** Those that came with Ferry. */
    public static List<AdapterPlugin> builtIn() {
        return ServiceLoader.load(AdapterPlugin.class, Plugins.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Anyone who put a jar into {@code plugins/} meant it to be used: one that cannot be ends the start, chosen or not,
     * rather than to be missed later, as a name or a setting that nobody knows.
     */
    public void requireUsable() {
        String problems = found.stream()
                .flatMap(one ->
                        one instanceof Found.Unusable(var _, var _, var problem) ? Stream.of(problem) : Stream.empty())
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    /** All settings there are: the slots', and those of every plugin, chosen or not. */
    public List<Setting> settings() {
        Stream<Setting> slots = Arrays.stream(Slot.values())
                .map(slot -> Setting.of(
                        slot.slug(),
                        slot.standard(),
                        "the " + slot.slug() + " adapter: " + String.join(", ", names(slot))));
        return Stream.concat(slots, usable.stream().flatMap(plugin -> plugin.settings().stream()))
                .toList();
    }

    /** All of them in the order of the slots, unknown ones last, and which are in use by these settings. */
    public InstalledPlugins installed(Settings settings) {
        return new InstalledPlugins(found.stream()
                .map(one ->
                        one.told(plugin -> settings.text(plugin.slot().slug()).equals(plugin.name())))
                .sorted(Comparator.comparingInt(Plugins::place))
                .toList());
    }

    private static int place(Installed one) {
        return one.slot().map(Slot::ordinal).orElse(Integer.MAX_VALUE);
    }

    /** One plugin for each slot; an unknown name or a missing companion is refused before anything starts. */
    public List<AdapterPlugin> chosen(Settings settings) {
        Map<Slot, AdapterPlugin> chosen = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            chosen.put(slot, choose(slot, settings.text(slot.slug())));
        }
        chosen.values().forEach(plugin -> requireCompanions(plugin, chosen));
        return List.copyOf(chosen.values());
    }

    private AdapterPlugin choose(Slot slot, String name) {
        return usable.stream()
                .filter(one -> one.slot() == slot && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException(SettingFault.NO_ADAPTER.of(
                        slot.slug(), name, Suggestion.forTypo(name, names(slot)), names(slot))));
    }

    private List<String> names(Slot slot) {
        return usable.stream()
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

    private static Words missing(AdapterPlugin plugin, Slot slot, Set<String> names, AdapterPlugin companion) {
        return SettingFault.COMPANION.of(
                plugin.slot().slug(),
                plugin.name(),
                slot.slug(),
                names.stream().sorted().toList(),
                companion.name());
    }
}
