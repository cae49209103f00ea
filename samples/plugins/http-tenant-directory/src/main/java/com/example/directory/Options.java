package com.example.directory;

import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.TokenSettings;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the directory is asked.
 *
 * @param http how it is reached
 * @param batch how many domains or tenants one request asks for at most
 * @param token by which it knows Ferry; never shown
 */
record Options(HttpOptions http, int batch, TokenSource token) {
    private static final String PREFIX = "http-directory";
    private static final String BATCH = PREFIX + ".batch";
    private static final String DIRECTORY = "the directory";
    private static final HttpSettings HTTP = HttpSettings.under(PREFIX, DIRECTORY);

    static final List<Setting> SETTINGS = Stream.of(
                    HTTP.declared(),
                    TokenSettings.ofToken(PREFIX, DIRECTORY),
                    List.of(Setting.of(BATCH, "1000", "How many domains one request asks for at most: 1 to 10000.")))
            .flatMap(List::stream)
            .toList();

    /** Refuses what cannot work before anything starts. */
    static Options of(Settings settings) {
        return new Options(
                HTTP.read(settings),
                Math.toIntExact(settings.number(BATCH, 1, 10_000)),
                TokenSettings.token(settings, PREFIX));
    }
}
