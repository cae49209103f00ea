package dev.ferry.portals.entra;

import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.TokenSettings;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.question.KeptAnswers;
import dev.ferry.portals.question.Questions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How Entra is asked.
 *
 * @param http how it is reached; the base is where people sign in
 * @param graph the base of Microsoft Graph
 * @param client by which Graph knows Ferry
 * @param kept how long answers are believed
 * @param atOnce how many requests may be under way
 */
record EntraOptions(HttpOptions http, URI graph, ClientCredentials.Registration client, Duration kept, int atOnce) {
    static final String PREFIX = "entra";
    static final String GRAPH_URL = "graph-url";

    private static final String NAME = "Microsoft Entra";
    private static final String GRAPH = PREFIX + '.' + GRAPH_URL;
    private static final HttpSettings HTTP =
            HttpSettings.under(PREFIX, NAME).reachedAt("https://login.microsoftonline.com/");

    static final List<Setting> SETTINGS = Stream.of(
                    HTTP.declared(),
                    TokenSettings.ofClient(PREFIX, "Microsoft Graph"),
                    List.of(
                            Setting.of(
                                    GRAPH,
                                    "https://graph.microsoft.com/",
                                    "Where Microsoft Graph is, which says what tenants are called."),
                            KeptAnswers.setting(PREFIX, NAME),
                            Questions.setting(PREFIX, NAME)))
            .flatMap(List::stream)
            .toList();

    /**
     * Reads them.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    static EntraOptions of(Settings settings) {
        URI graph = HttpSettings.address(settings, GRAPH);
        return new EntraOptions(
                HTTP.read(settings),
                graph,
                withScope(TokenSettings.client(settings, PREFIX), graph),
                KeptAnswers.kept(settings, PREFIX),
                Questions.atOnce(settings, PREFIX));
    }

    /** Entra gives clients tokens for all that they were allowed there, and for nothing less. */
    private static ClientCredentials.Registration withScope(ClientCredentials.Registration client, URI graph) {
        return new ClientCredentials.Registration(
                client.tokenUrl(),
                client.clientId(),
                client.secret(),
                client.scope().or(() -> Optional.of(graph + ".default")),
                client.keys());
    }
}
