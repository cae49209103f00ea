package dev.ferry.persistence.identity;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the embedded identity provider makes tokens.
 *
 * @param home the directory of the installation's state, absolute
 * @param life how long a token is good for, in whole seconds
 */
public record TokenOptions(Path home, Duration life) {
    private static final String LIFE = "identity.token-life";
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(30);
    public static final List<Setting> SETTINGS = List.of(Setting.of(
            LIFE,
            "PT8H",
            "How long somebody who signed in at the embedded identity provider stays signed in: PT1M to PT720H."));

    public static TokenOptions from(Settings settings) {
        return new TokenOptions(settings.home().toAbsolutePath(), settings.duration(LIFE, SHORTEST, LONGEST));
    }
}
