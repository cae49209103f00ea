package dev.ferry.rest.server.http;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * How the server is set up.
 *
 * @param bind the address or host name to listen on
 * @param port the port, 0 for any that is free
 * @param concurrency how many requests are worked on at once
 * @param publicUrl what clients are told to use, without a slash at the end; absent where it follows from bind and port
 */
public record ServerSettings(String bind, int port, int concurrency, Optional<URI> publicUrl) {
    private static final String BIND = "server.bind";
    private static final String PORT = "server.port";
    private static final String CONCURRENCY = "server.concurrency";
    private static final String PUBLIC_URL = "public.url";

    /** The settings that there are. */
    public static final List<Setting> KNOWN = List.of(
            Setting.of(BIND, "127.0.0.1", "The address that the HTTP server listens on; 0.0.0.0 for all."),
            Setting.of(PORT, "8080", "The port that the HTTP server listens on, 0 to 65535; 0 takes any that is free."),
            Setting.of(
                    CONCURRENCY,
                    "256",
                    "How many requests are worked on at once, 1 to 100000; one more is asked to come again."),
            Setting.optional(
                    PUBLIC_URL,
                    "The URL under which clients reach this server, such as https://ferry.example, without a path: a"
                            + " host of its own; by default it is made of server.bind and server.port."));

    /** Reads them; throws a {@link dev.ferry.plugin.SettingsException} that names one that cannot be understood. */
    public static ServerSettings of(Settings settings) {
        return new ServerSettings(
                settings.text(BIND),
                (int) settings.number(PORT, 0, 65_535),
                (int) settings.number(CONCURRENCY, 1, 100_000),
                settings.find(PUBLIC_URL).map(text -> url(settings, text)));
    }

    /**
     * Whether others reach it, and nothing says that TLS is in front: tokens and codes then cross the wire to be read.
     */
    public boolean isOpenWithoutTls() {
        boolean tls = publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
        return !tls && !isLoopback();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false; // listening on it will say so
        }
    }

    private static URI url(Settings settings, String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (isWeb(url) && isHostAlone(url)) {
                return url;
            }
        } catch (URISyntaxException _) {
            // said below, as for every other text that is no such URL
        }
        throw settings.wrong(PUBLIC_URL, SettingFault.TAKES_URL_WITHOUT_PATH);
    }

    private static boolean isWeb(URI url) {
        return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    }

    /** Pages, and the cookies of sessions, are for the root of a host. */
    private static boolean isHostAlone(URI url) {
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawPath().isEmpty()
                && url.getQuery() == null
                && url.getFragment() == null;
    }
}
