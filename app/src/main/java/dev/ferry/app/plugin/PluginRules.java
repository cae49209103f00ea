package dev.ferry.app.plugin;

import dev.ferry.app.setting.OwnSettings;
import dev.ferry.app.setting.SettingsReader;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an adapter must keep to, so that its name and its settings are its own. Each answer says what is amiss with it.
 */
final class PluginRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private PluginRules() {}

    /** What is amiss with this one, from a jar, beside those that were found before it. */
    static Optional<String> amiss(AdapterPlugin plugin, List<Found.Usable> before) {
        return amissButForKeys(plugin, before).or(() -> keys(plugin));
    }

    /** The same for one that came with Ferry: the keys of some are older than the rule for them. */
    static Optional<String> amissButForKeys(AdapterPlugin plugin, List<Found.Usable> before) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> apiVersion(plugin),
                        () -> name(plugin),
                        () -> sameName(plugin, before),
                        () -> meeting(plugin, before))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private static Optional<String> apiVersion(AdapterPlugin plugin) {
        return plugin.apiVersion() == AdapterPlugin.API_VERSION
                ? Optional.empty()
                : Optional.of("was built for version " + plugin.apiVersion() + " of the plugin API; this is version "
                        + AdapterPlugin.API_VERSION + ": take the adapter's release for it");
    }

    private static Optional<String> name(AdapterPlugin plugin) {
        return NAME.matcher(plugin.name()).matches()
                ? Optional.empty()
                : Optional.of("has a name that is not of lower-case letters, digits and single hyphens");
    }

    private static Optional<String> sameName(AdapterPlugin plugin, List<Found.Usable> before) {
        return before.stream()
                .filter(other -> other.plugin().slot() == plugin.slot()
                        && other.plugin().name().equals(plugin.name()))
                .findFirst()
                .map(other -> "has the name of another, which "
                        + other.jar().map(jar -> "is in " + jar).orElse("is built in") + ": remove one of them");
    }

    private static Optional<String> keys(AdapterPlugin plugin) {
        return plugin.settings().stream()
                .map(Setting::key)
                .filter(key -> !KEY.matcher(key).matches() || !isOwn(key, plugin))
                .findFirst()
                .map(key -> "has the setting '" + key + "'; its keys begin with '"
                        + plugin.slot().slug() + ".' or '" + plugin.name() + ".', and are lower case");
    }

    private static boolean isOwn(String key, AdapterPlugin plugin) {
        return key.startsWith(plugin.slot().slug() + '.') || key.startsWith(plugin.name() + '.');
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
