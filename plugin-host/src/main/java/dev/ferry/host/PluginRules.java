package dev.ferry.host;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an adapter must keep to, so that its name and its settings are its own. Each answer says what is amiss with it.
 */
public final class PluginRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private PluginRules() {}

    /** What is amiss with this one, from a jar. */
    public static Optional<String> amiss(AdapterPlugin plugin) {
        return amissButForKeys(plugin).or(() -> keys(plugin));
    }

    /** The same for one that came with Ferry: the keys of some are older than the rule for them. */
    public static Optional<String> amissButForKeys(AdapterPlugin plugin) {
        return apiVersion(plugin).or(() -> name(plugin));
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
}
