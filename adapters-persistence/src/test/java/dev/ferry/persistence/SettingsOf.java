package dev.ferry.persistence;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings for tests: what is given, and of the rest the defaults. */
public final class SettingsOf {
    private SettingsOf() {}

    public static Settings of(Path home, List<Setting> known, Map<String, String> given) {
        return new Settings(
                home,
                known.stream()
                        .map(setting -> new Settings.Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "test"))
                        .toList());
    }
}
