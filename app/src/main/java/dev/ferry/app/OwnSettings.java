package dev.ferry.app;

import dev.ferry.plugin.Setting;
import java.util.List;
import java.util.stream.Stream;

/** The settings that are no adapter's. */
final class OwnSettings {

    private OwnSettings() {}

    static List<Setting> all() {
        return Stream.of(WaveSettings.all(), AskingRules.settings(), OwnerSettings.all(), SyncSettings.all())
                .flatMap(List::stream)
                .toList();
    }
}
