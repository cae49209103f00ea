package dev.ferry.portals.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak's organizations in the shapes that Keycloak 26.7.3 was seen to answer, for what would take the real one
 * hours: it takes ten thousand organizations in more than five minutes.
 */
final class OrganizationsStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORGANIZATIONS = "admin/realms/companies/organizations";
    private static final Pattern SEARCH = Pattern.compile("search=([^&]+)&exact=true");

    final HttpStub http = HttpStub.answering(this::answer);
    private volatile Map<String, List<Tenant>> byDomain = Map.of();
    private volatile Map<String, Tenant> byId = Map.of();

    void holds(List<Tenant> these) {
        Map<String, Tenant> ids = new HashMap<>();
        Map<String, List<Tenant>> domains = new HashMap<>();
        for (Tenant tenant : these) {
            ids.put(tenant.id().toString(), tenant);
            tenant.domains()
                    .forEach(domain -> domains.computeIfAbsent(domain.ascii(), _ -> new ArrayList<>())
                            .add(tenant));
        }
        byId = ids;
        byDomain = domains;
    }

    KeycloakTenantDirectory directory(Duration timeout) {
        return directory(http.url(), timeout, "ferry");
    }

    static KeycloakTenantDirectory directory(URI root, Duration timeout, String client) {
        return directory(root, timeout, client, Duration.ofMinutes(10));
    }

    static KeycloakTenantDirectory directory(URI root, Duration timeout, String client, Duration kept) {
        return new KeycloakTenantDirectory(
                new KeycloakOptions(
                        HttpOptions.to(root).within(timeout),
                        "companies",
                        new ClientCredentials.Registration(
                                root.resolve("realms/companies/protocol/openid-connect/token"),
                                client,
                                "s3cret",
                                Optional.empty()),
                        kept,
                        8),
                Clock.systemUTC(),
                SystemMeters.NONE);
    }

    @Override
    public void close() {
        http.close();
    }

    StubResponse answer(StubRequest request) throws IOException {
        if (request.path().equals(ORGANIZATIONS)) {
            Matcher search = SEARCH.matcher(request.uri().getQuery());
            return search.matches() ? found(search.group(1)) : StubResponse.empty(400);
        }
        if (request.path().startsWith(ORGANIZATIONS + "/")) {
            Tenant tenant = byId.get(request.path().substring(ORGANIZATIONS.length() + 1));
            return tenant == null
                    ? json(404, "{\"errorMessage\":\"Organization not found.\"}")
                    : json(200, JSON.writeValueAsString(organization(tenant)));
        }
        return json(200, "{\"access_token\": \"t0ken\", \"expires_in\": 300}");
    }

    private StubResponse found(String domain) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        byDomain.getOrDefault(domain, List.of()).forEach(tenant -> all.add(organization(tenant)));
        return json(200, JSON.writeValueAsString(all));
    }

    private static ObjectNode organization(Tenant tenant) {
        ObjectNode one = JSON.createObjectNode()
                .put("id", tenant.id().toString())
                .put("name", tenant.displayName())
                .put("alias", tenant.id().toString())
                .put("enabled", true);
        ArrayNode domains = one.putArray("domains");
        tenant.domains()
                .forEach(domain ->
                        domains.addObject().put("name", domain.ascii()).put("verified", true));
        return one;
    }

    static StubResponse json(int status, String body) {
        return StubResponse.of(status, "application/json;charset=UTF-8", body);
    }
}
