package dev.ferry.app.asking;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.time.Duration;
import java.util.List;

/**
 * How patiently other systems are asked.
 *
 * @param tries how often one question is asked at most
 * @param longestPause between two tries; a system that asks for a longer one is not asked that question again
 * @param rest how long a system that failed time and again is left alone
 */
public record AskingRules(int tries, Duration longestPause, Duration rest) {
    private static final String TRIES = "asking.tries";
    private static final String LONGEST_PAUSE = "asking.longest-pause";
    private static final String REST = "asking.rest";

    /** However long a system asks to be left alone: it is asked again after this. */
    static final Duration LONGEST_REST = Duration.ofMinutes(10);

    public static List<Setting> settings() {
        return List.of(
                Setting.of(TRIES, "3", "how often another system is asked one question at most: 1 to 10"),
                Setting.of(
                        LONGEST_PAUSE,
                        "PT10S",
                        "the longest pause between two tries, which a system may ask for too: PT0S to PT1M"),
                Setting.of(
                        REST, "PT30S", "how long a system that failed time and again is left alone: PT0.1S to PT10M"));
    }

    public static AskingRules of(Settings settings) {
        return new AskingRules(
                Math.toIntExact(settings.number(TRIES, 1, 10)),
                settings.duration(LONGEST_PAUSE, Duration.ZERO, Duration.ofMinutes(1)),
                settings.duration(REST, Duration.ofMillis(100), LONGEST_REST));
    }
}
