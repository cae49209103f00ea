package dev.ferry.http;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The settings by which a system is reached, the same for each adapter under a prefix of its own: {@code acme.url},
 * {@code acme.connect-timeout}, {@code acme.answer-timeout}, {@code acme.timeout}, {@code acme.ca-file},
 * {@code acme.proxy}, {@code acme.http}. Immutable.
 *
 * <pre>{@code
 * static final HttpSettings HTTP = HttpSettings.under("acme", "Acme's registry");
 * // HTTP.declared() among the plugin's settings, HTTP.read(settings) in its module
 * }</pre>
 */
public final class HttpSettings {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
    private static final String HTTP_1_1 = "1.1";
    private static final String HTTP_2 = "2";

    private final String prefix;
    private final String system;
    private final Optional<String> standardUrl;
    private final Duration longest;

    private HttpSettings(String prefix, String system, Optional<String> standardUrl, Duration longest) {
        this.prefix = prefix;
        this.system = system;
        this.standardUrl = standardUrl;
        this.longest = longest;
    }

    /**
     * Settings under this prefix.
     *
     * @param system as operators call it: {@code the directory}
     */
    public static HttpSettings under(String prefix, String system) {
        return new HttpSettings(prefix, system, Optional.empty(), LONGEST);
    }

    /** The same with a base that holds unless another is set. */
    public HttpSettings reachedAt(String url) {
        return new HttpSettings(prefix, system, Optional.of(url), longest);
    }

    /** The same, and no request may be given more time than this. */
    public HttpSettings within(Duration most) {
        return new HttpSettings(prefix, system, standardUrl, most);
    }

    /** The key of one of them: {@code acme.url}. */
    public String key(String name) {
        return prefix + '.' + name;
    }

    public List<Setting> declared() {
        Setting url = new Setting(
                key("url"), standardUrl, false, "Where " + system + " is: an https address, or http on this machine.");
        return Stream.concat(Stream.of(url), declaredWithoutUrl().stream()).toList();
    }

    /** All but the base, for a system that is told of by another setting. */
    public List<Setting> declaredWithoutUrl() {
        String bounds = ": " + SHORTEST + " to " + longest + ".";
        return List.of(
                Setting.of(
                        key("connect-timeout"),
                        HttpOptions.CONNECT_TIMEOUT.toString(),
                        "How long a connection to " + system + " may take" + bounds),
                Setting.optional(
                        key("answer-timeout"),
                        "How long an answer may take to begin" + bounds
                                + " As long as all of it, where it is not set."),
                Setting.of(
                        key("timeout"),
                        HttpOptions.TIMEOUT.toString(),
                        "How long one request to " + system + " may take in all" + bounds),
                Setting.optional(
                        key("ca-file"),
                        "Certificates in PEM that are trusted for " + system
                                + " beside the JDK's, such as a company's own authority; a relative path starts in"
                                + " home."),
                Setting.optional(
                        key("proxy"),
                        "The proxy through which " + system + " is reached: proxy.example:3128. This machine is"
                                + " asked directly."),
                Setting.of(
                        key("http"), HTTP_1_1, "The version of HTTP that " + system + " is spoken to in: 1.1 or 2."));
    }

    /**
     * Reads them, once; a base always ends in a slash.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    public HttpOptions read(Settings settings) {
        return read(settings, "url", address(settings, key("url")));
    }

    /**
     * Reads those of {@link #declaredWithoutUrl}, once.
     *
     * @param name the last word of the setting that names the base: {@code issuers}
     * @throws SettingsException for what cannot work, before anything starts
     */
    public HttpOptions read(Settings settings, String name, URI base) {
        Duration timeout = duration(settings, "timeout");
        Duration answer =
                settings.find(key("answer-timeout")).isPresent() ? duration(settings, "answer-timeout") : timeout;
        return new HttpOptions(
                        List.of(key(name)),
                        base,
                        duration(settings, "connect-timeout"),
                        answer,
                        timeout,
                        HttpOptions.LARGEST_ANSWER,
                        trust(settings),
                        proxy(settings),
                        version(settings))
                .within(timeout);
    }

    /**
     * A base of a system: an https address, or http on this machine, with a slash at its end.
     *
     * @throws SettingsException when it is another, or has a user, a query or a fragment
     */
    public static URI address(Settings settings, String key) {
        URI url = endpoint(settings, key);
        return url.getRawPath().endsWith("/") ? url : URI.create(url + "/");
    }

    /**
     * The same as it is written, such as where tokens are given.
     *
     * @throws SettingsException as {@link #address}
     */
    public static URI endpoint(Settings settings, String key) {
        return endpoint(settings.text(key)).orElseThrow(() -> settings.wrong(key, SettingFault.TAKES_SYSTEM_URL));
    }

    /** An https address, or http on this machine, without a user, a query or a fragment; nothing for any other text. */
    public static Optional<URI> endpoint(String text) {
        try {
            URI url = URI.create(text);
            boolean plain = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
            return Optional.of(url).filter(_ -> plain && isSafe(url));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A token goes to it: nobody on the way may read along. */
    private static boolean isSafe(URI url) {
        String host = url.getHost();
        return host != null
                && ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && ThisMachine.is(host)));
    }

    private Duration duration(Settings settings, String name) {
        return settings.duration(key(name), SHORTEST, longest);
    }

    private Optional<SSLContext> trust(Settings settings) {
        String key = key("ca-file");
        return settings.find(key).map(name -> {
            Path file = settings.home().resolve(name);
            try {
                return TrustedCertificates.of(file);
            } catch (IOException | CertificateException fault) {
                throw settings.wrong(key, SettingFault.TAKES_CERTIFICATES);
            }
        });
    }

    private Optional<InetSocketAddress> proxy(Settings settings) {
        String key = key("proxy");
        return settings.find(key).map(text -> {
            Matcher parts = HOST_AND_PORT.matcher(text);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
                throw settings.wrong(key, SettingFault.TAKES_PROXY);
            }
            return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
        });
    }

    private Version version(Settings settings) {
        return settings.choice(key("http"), HttpSettings::version, List.of(HTTP_1_1, HTTP_2));
    }

    private static Optional<Version> version(String text) {
        return switch (text) {
            case HTTP_1_1 -> Optional.of(Version.HTTP_1_1);
            case HTTP_2 -> Optional.of(Version.HTTP_2);
            default -> Optional.empty();
        };
    }
}
