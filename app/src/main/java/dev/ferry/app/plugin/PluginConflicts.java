package dev.ferry.app.plugin;

import dev.ferry.app.setting.OwnSettings;
import dev.ferry.app.setting.SettingsReader;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an adapter must not share with those that were found before it. Each answer says what is amiss with it. */
final class PluginConflicts {
    private PluginConflicts() {}

    /** What is amiss with this one beside those that were found before it. */
    static Optional<String> amiss(AdapterPlugin plugin, List<Found.Usable> before) {
        return sameName(plugin, before).or(() -> meeting(plugin, before));
    }

    private static Optional<String> sameName(AdapterPlugin plugin, List<Found.Usable> before) {
        return before.stream()
                .filter(other -> other.plugin().slot() == plugin.slot()
                        && other.plugin().name().equals(plugin.name()))
                .findFirst()
                .map(other -> "has the name of another, which "
                        + other.jar().map(jar -> "is in " + jar).orElse("is built in") + ": remove one of them");
    }

    /** Two may share a setting, if they agree on it: anyone who sets it means both. */
    private static Optional<String> meeting(AdapterPlugin plugin, List<Found.Usable> before) {
        Found.Usable itself = new Found.Usable(plugin, Optional.empty());
        Stream<Found.Usable> all = Stream.concat(Stream.of(itself), before.stream());
        Stream<Other> others = Stream.concat(
                OwnSettings.all().stream().map(theirs -> new Other(theirs, "a rule of Ferry's own")),
                all.flatMap(one -> one.plugin().settings().stream().map(theirs -> new Other(theirs, told(one)))));
        return others.flatMap(other -> plugin.settings().stream().flatMap(mine -> meeting(mine, other).stream()))
                .findFirst();
    }

    private static Optional<String> meeting(Setting mine, Other other) {
        Setting theirs = other.setting();
        boolean agree = mine.key().equals(theirs.key())
                && mine.standard().equals(theirs.standard())
                && mine.secret() == theirs.secret();
        return agree || !SettingsReader.variable(mine.key()).equals(SettingsReader.variable(theirs.key()))
                ? Optional.empty()
                : Optional.of("has the setting " + told(mine) + ", and " + other.owner() + " has " + told(theirs)
                        + ": remove one of them");
    }

    private static String told(Setting setting) {
        return '\'' + setting.key() + "' (default " + setting.standard().orElse("none")
                + (setting.secret() ? ", secret)" : ")");
    }

    private static String told(Found.Usable other) {
        return "the " + other.plugin().slot().slug() + " adapter '"
                + other.plugin().name() + "'"
                + other.jar().map(jar -> " of " + jar).orElse("");
    }

    /** A setting that was there before. */
    private record Other(Setting setting, String owner) {}
}
