package dev.ferry.portals.keycloak;

import dev.ferry.http.Call;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.TokenSettings;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.question.KeptAnswers;
import dev.ferry.portals.question.Questions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Keycloak is asked.
 *
 * @param http how it is reached
 * @param realm whose organizations are the tenants, as a part of a path
 * @param client by which the realm knows Ferry
 * @param kept how long answers are believed
 * @param atOnce how many requests may be under way
 */
record KeycloakOptions(
        HttpOptions http, String realm, ClientCredentials.Registration client, Duration kept, int atOnce) {
    static final String PREFIX = "keycloak";

    private static final String NAME = "Keycloak";
    private static final String REALM = PREFIX + ".realm";
    private static final Pattern REALM_SHAPE = Pattern.compile("(?!\\.{1,2}$)[^/?#\\p{Cntrl}]{1,255}");
    private static final HttpSettings HTTP = HttpSettings.under(PREFIX, NAME);

    static final List<Setting> SETTINGS = Stream.of(
                    HTTP.declared(),
                    TokenSettings.ofClient(PREFIX, NAME),
                    List.of(
                            Setting.optional(REALM, "The realm whose organizations are the tenants."),
                            KeptAnswers.setting(PREFIX, NAME),
                            Questions.setting(PREFIX, NAME)))
            .flatMap(List::stream)
            .toList();

    /**
     * Reads them; the realm itself gives the tokens unless another place is set.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    static KeycloakOptions of(Settings settings) {
        HttpOptions http = HTTP.read(settings);
        if (!REALM_SHAPE.matcher(settings.text(REALM)).matches()) {
            throw settings.wrong(REALM, "the name of a realm");
        }
        String realm = Call.segment(settings.text(REALM));
        return new KeycloakOptions(
                http,
                realm,
                TokenSettings.client(
                        settings,
                        PREFIX,
                        http.url().resolve("realms/" + realm + "/protocol/openid-connect/token"),
                        List.of("url", "realm")),
                KeptAnswers.kept(settings, PREFIX),
                Questions.atOnce(settings, PREFIX));
    }
}
