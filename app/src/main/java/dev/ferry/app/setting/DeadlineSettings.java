package dev.ferry.app.setting;

import dev.ferry.application.deadline.DeadlineRules;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.List;

/** The settings of deadlines (R23), and the rules that they make. */
public final class DeadlineSettings {
    private static final String REMOVAL_PERCENT = "deadlines.removal-percent";

    private DeadlineSettings() {}

    static List<Setting> all() {
        return List.of(Setting.of(
                REMOVAL_PERCENT,
                "10",
                "the percentage of all drafts that deadlines may take out of the seller catalog at once without"
                        + " asking: 0 to 100"));
    }

    public static DeadlineRules rules(Settings settings) {
        return new DeadlineRules(Math.toIntExact(settings.number(REMOVAL_PERCENT, 0, 100)));
    }
}
