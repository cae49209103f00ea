package com.example.directory;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the directory is reached.
 *
 * @param url the base, ends in a slash
 * @param timeout for one request, from the connection to the last byte of the answer
 * @param batch how many domains or tenants one request asks for at most
 * @param token sent as a bearer token; never shown
 */
record Options(URI url, Duration timeout, int batch, Optional<String> token) {
    private static final String URL = "http-directory.url";
    private static final String TIMEOUT = "http-directory.timeout";
    private static final String BATCH = "http-directory.batch";
    private static final String TOKEN = "http-directory.token";
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static final List<Setting> SETTINGS = Stream.concat(
                    Stream.of(
                            Setting.optional(URL, "Where the directory is: an https address, or http on this machine."),
                            Setting.of(TIMEOUT, "PT10S", "How long one request may take in all: PT0.1S to PT5M."),
                            Setting.of(BATCH, "1000", "How many domains one request asks for at most: 1 to 10000.")),
                    Setting.secretOrFile(TOKEN, "The bearer token that the directory asks for, if it asks for one.")
                            .stream())
            .toList();

    /** Refuses what cannot work before anything starts. */
    static Options of(Settings settings) {
        return new Options(
                url(settings), timeout(settings), Math.toIntExact(settings.number(BATCH, 1, 10_000)), token(settings));
    }

    /** What no header can carry would stand in the fault of each request, and so in the log. */
    private static Optional<String> token(Settings settings) {
        Optional<String> token = settings.secret(TOKEN);
        if (token.isPresent() && !PRINTABLE.matcher(token.get()).matches()) {
            throw settings.wrong(TOKEN, "printable ASCII without spaces");
        }
        return token;
    }

    private static URI url(Settings settings) {
        String text = settings.text(URL);
        try {
            URI url = URI.create(text.endsWith("/") ? text : text + '/');
            boolean safe = "https".equals(url.getScheme())
                    || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost())));
            if (safe && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw settings.wrong(URL, "an https address without user and query, or http on this machine");
    }

    private static Duration timeout(Settings settings) {
        Duration timeout = settings.duration(TIMEOUT);
        if (timeout.compareTo(Duration.ofMillis(100)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw settings.wrong(TIMEOUT, "a duration from PT0.1S to PT5M");
        }
        return timeout;
    }

    /** Without the token, wherever this is printed. */
    @Override
    public String toString() {
        return "Options[url=" + url + ", timeout=" + timeout + ", batch=" + batch + ']';
    }
}
