package dev.ferry.portals.scim;

import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Options and settings as operators write them; what they do not write is as it is unless it is set. */
final class ScimOptionsSample {
    /** Each account has an address of its own. */
    static final Map<String, String> OWN_ADDRESS = Map.of("scim.account-path", "{publisherId}");

    private ScimOptionsSample() {}

    /** @param otherwise comes before what is usual */
    static ScimOptions of(URI base, Map<String, String> usual, Map<String, String> otherwise) {
        Map<String, String> given = new HashMap<>(usual);
        given.putAll(otherwise);
        given.putIfAbsent("scim.url", base.toString());
        return ScimSettings.options(settings(given));
    }

    static Settings settings(Map<String, String> given) {
        return new Settings(
                Path.of("/home"),
                ScimSettings.all().stream()
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }
}
