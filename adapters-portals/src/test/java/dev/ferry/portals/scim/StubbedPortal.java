package dev.ferry.portals.scim;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that says what no real one can be made to say, each account at an address of its own. */
final class StubbedPortal implements AutoCloseable {
    private static final String SCIM = "application/scim+json";

    private final Queue<StubRequest> requests = new ConcurrentLinkedQueue<>();
    private final HttpStub stub;
    private final SystemClient client;

    /** @param well what it says beside its {@code /ServiceProviderConfig}, where it says that it can do all */
    StubbedPortal(HttpStub.Responder well) {
        this.stub = HttpStub.answering(request -> {
            requests.add(request);
            return well.respond(request);
        });
        this.client = SystemClient.of(
                LegacyPortal.SYSTEM,
                HttpOptions.to(stub.url()).within(Duration.ofSeconds(30)),
                Clock.systemUTC(),
                SystemMeters.NONE);
    }

    static StubbedPortal of(HttpStub.Responder users) {
        return new StubbedPortal(
                request -> request.path().endsWith("/ServiceProviderConfig") ? config() : users.respond(request));
    }

    static StubResponse config() {
        return StubResponse.json("{\"patch\": {\"supported\": true}, \"filter\": {\"supported\": true}}");
    }

    static StubResponse users(String... users) {
        return StubResponse.json(
                "{\"totalResults\": " + users.length + ", \"Resources\": [" + String.join(",", users) + "]}");
    }

    /** As RFC 7644 says it. */
    static StubResponse refusal(int status) {
        return StubResponse.of(
                status,
                SCIM,
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:Error\"], \"status\": \"" + status
                        + "\", \"detail\": \"not so\"}");
    }

    LegacyPortal portal(Map<String, String> otherwise) {
        ScimOptions options = options(otherwise);
        return new ScimLegacyPortal(
                new ScimServer(options, client, Clock.systemUTC()), options, new InMemoryTakenChanges());
    }

    Health health() {
        InMemoryLegacyAccounts accounts = new InMemoryLegacyAccounts();
        accounts.replaceAll(List.of(Samples.legacyAccount("contoso")));
        ScimOptions options = options(Map.of());
        return new ScimHealth(new ScimServer(options, client, Clock.systemUTC()), options, accounts).check();
    }

    private ScimOptions options(Map<String, String> otherwise) {
        return ScimOptionsSample.of(stub.url(), Map.of("scim.account-path", "{publisherId}"), otherwise);
    }

    /** What it was asked with this method. */
    List<StubRequest> asked(String method) {
        return requests.stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    @Override
    public void close() {
        client.close();
        stub.close();
    }
}
