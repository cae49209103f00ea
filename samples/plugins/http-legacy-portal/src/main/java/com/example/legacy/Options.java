package com.example.legacy;

import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.TokenSettings;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the portal is told.
 *
 * @param http how it is reached
 * @param batch how many accounts one request asks for, or locks, at most
 * @param token by which it knows Ferry; never shown
 */
record Options(HttpOptions http, int batch, TokenSource token) {
    private static final String PREFIX = "http-portal";
    private static final String BATCH = PREFIX + ".batch";
    private static final String PORTAL = "the legacy portal";

    /** Ferry takes a worker that is silent for half a minute for dead, and lets another have its account. */
    private static final HttpSettings HTTP = HttpSettings.under(PREFIX, PORTAL).within(Duration.ofSeconds(25));

    static final List<Setting> SETTINGS = Stream.of(
                    HTTP.declared(),
                    TokenSettings.ofToken(PREFIX, PORTAL),
                    List.of(Setting.of(BATCH, "100", "Of how many accounts one request asks at most: 1 to 1000.")))
            .flatMap(List::stream)
            .toList();

    /** Refuses what cannot work before anything starts. */
    static Options of(Settings settings) {
        return new Options(
                HTTP.read(settings),
                Math.toIntExact(settings.number(BATCH, 1, 1_000)),
                TokenSettings.token(settings, PREFIX));
    }
}
