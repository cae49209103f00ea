package dev.ferry.app.setting;

import dev.ferry.domain.deadline.Zones;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.time.ZoneId;

/** A setting that names a time zone. */
final class ZoneSetting {
    private ZoneSetting() {}

    static ZoneId of(Settings settings, String key) {
        return switch (Zones.parse(settings.text(key))) {
            case Done<ZoneId>(var zone) -> zone;
            case Refused<ZoneId> _ -> throw settings.wrong(key, SettingFault.TAKES_ZONE);
        };
    }
}
