package dev.ferry.app.setting;

import dev.ferry.app.asking.AskingRules;
import dev.ferry.plugin.Setting;
import java.util.List;
import java.util.stream.Stream;

/** The settings that are no adapter's. */
public final class OwnSettings {

    private OwnSettings() {}

    public static List<Setting> all() {
        return Stream.of(
                        WaveSettings.all(),
                        AskingRules.settings(),
                        OwnerSettings.all(),
                        AgreementSettings.all(),
                        SyncSettings.all(),
                        DeadlineSettings.all())
                .flatMap(List::stream)
                .toList();
    }
}
