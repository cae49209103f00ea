package dev.ferry.http;

import dev.ferry.http.ClientCredentials.Keys;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings by which a client is known to a system, under the prefix of {@link HttpSettings}: one token
 * ({@code acme.token}, or {@code acme.token-file}), or what OAuth 2.0 gives tokens for ({@code acme.token-url},
 * {@code acme.client-id}, {@code acme.client-secret} or {@code acme.client-secret-file}, {@code acme.scope}).
 */
public final class TokenSettings {
    private static final String CONSENT = ".refresh-token-file";
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern PRINTABLE_WORDS = Pattern.compile("[!-~]+( [!-~]+)*");

    private TokenSettings() {}

    /** One token, for a system that asks for one. */
    public static List<Setting> ofToken(String prefix, String system) {
        return Setting.secretOrFile(prefix + ".token", "The bearer token that " + system + " asks for, if it does.");
    }

    /**
     * What {@link #ofToken} declared.
     *
     * @throws SettingsException when no header can carry it: it would stand in the fault of each request
     */
    public static TokenSource token(Settings settings, String prefix) {
        return settings.secret(prefix + ".token")
                .map(token -> TokenSource.of(required(settings, prefix + ".token", token, PRINTABLE)))
                .orElseGet(TokenSource::none);
    }

    /** A client of OAuth 2.0, for a system that is asked with its tokens. */
    public static List<Setting> ofClient(String prefix, String system) {
        return Stream.concat(
                        Stream.of(
                                Setting.optional(tokenUrl(prefix), "Where tokens for " + system + " are given."),
                                Setting.optional(
                                        prefix + ".client-id", "By which id Ferry is known to " + system + "."),
                                Setting.optional(
                                        prefix + ".scope", "What the tokens are asked for, if anything need be said.")),
                        Setting.secretOrFile(prefix + ".client-secret", "The secret of that client.").stream())
                .toList();
    }

    /**
     * What {@link #ofClient} declared.
     *
     * @throws SettingsException when one is missing, or cannot be what it should
     */
    public static ClientCredentials.Registration client(Settings settings, String prefix) {
        return registration(settings, prefix, HttpSettings.endpoint(settings, tokenUrl(prefix)), Keys.USUAL.tokenUrl());
    }

    /**
     * The same, with tokens given at this endpoint unless another is set.
     *
     * @param named the last words of the settings that it was made of, which operators are told to correct: the first
     *     names its host, all of them its path
     * @throws SettingsException as {@link #client(Settings, String)}
     */
    public static ClientCredentials.Registration client(
            Settings settings, String prefix, URI standard, List<String> named) {
        return settings.find(tokenUrl(prefix)).isPresent()
                ? client(settings, prefix)
                : registration(settings, prefix, standard, named);
    }

    /** What a person's consent gave, for a system that wants tokens in somebody's name, beside {@link #ofClient}. */
    public static List<Setting> ofConsent(String prefix, String system) {
        return List.of(Setting.optional(
                prefix + CONSENT,
                "A file with the refresh token that a person's consent gave, where " + system
                        + " wants tokens in somebody's name. Ferry writes the newest one there; a relative path starts"
                        + " in home."));
    }

    /** What {@link #ofConsent} declared. It is read when a token is needed: the file need not be there yet. */
    public static Optional<RefreshTokenFile> consent(Settings settings, String prefix) {
        return settings.find(prefix + CONSENT)
                .map(name -> new RefreshTokenFile(settings.home().resolve(name), prefix + CONSENT));
    }

    private static String tokenUrl(String prefix) {
        return prefix + ".token-url";
    }

    private static ClientCredentials.Registration registration(
            Settings settings, String prefix, URI tokenUrl, List<String> named) {
        String secret = prefix + '.' + Keys.USUAL.secret();
        return new ClientCredentials.Registration(
                tokenUrl,
                required(settings, prefix + ".client-id", settings.text(prefix + ".client-id"), PRINTABLE),
                settings.secret(secret)
                        .map(value -> required(settings, secret, value, PRINTABLE))
                        .orElseThrow(() -> new SettingsException(SettingFault.NOT_SET.of(secret))),
                scope(settings, prefix + ".scope"),
                new Keys(named, Keys.USUAL.secret() + (settings.find(secret).isPresent() ? "" : "-file")));
    }

    private static Optional<String> scope(Settings settings, String key) {
        return settings.find(key).map(value -> required(settings, key, value, PRINTABLE_WORDS));
    }

    private static String required(Settings settings, String key, String value, Pattern shape) {
        if (!shape.matcher(value).matches()) {
            throw settings.wrong(key, SettingFault.TAKES_PRINTABLE);
        }
        return value;
    }
}
