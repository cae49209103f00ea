package dev.ferry.portals.scim;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.portals.PluginUnderTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Options and settings as operators write them; what they do not write is as it is unless it is set. */
final class ScimOptionsSample {
    private ScimOptionsSample() {}

    /** @param otherwise comes before what is usual; an empty text unsets it */
    static ScimOptions of(URI base, Map<String, String> usual, Map<String, String> otherwise) {
        Map<String, String> given = new HashMap<>(usual);
        given.putAll(otherwise);
        given.putIfAbsent("scim.url", base.toString());
        given.values().removeIf(String::isEmpty);
        return ScimSettings.options(settings(given));
    }

    static Settings settings(Map<String, String> given) {
        return PluginUnderTest.settings(
                Stream.concat(ScimSettings.all().stream(), Stream.of(Setting.of("sync.lease", "PT1M", "Ferry's own.")))
                        .toList(),
                given);
    }
}
