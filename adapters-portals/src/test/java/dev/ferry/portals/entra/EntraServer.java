package dev.ferry.portals.entra;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entra and Graph as the adapter asks them, on a server that really listens. */
final class EntraServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DISCOVERY = Pattern.compile("login/([^/]+)/v2\\.0/\\.well-known/openid-configuration");
    private static final Pattern NAME =
            Pattern.compile("graph/v1\\.0/tenantRelationships/findTenantInformationByTenantId\\(tenantId='([^']+)'\\)");

    final HttpStub http = HttpStub.answering(this::answer);
    private volatile Map<String, Tenant> byDomain = Map.of();
    private volatile Map<String, Tenant> byId = Map.of();

    void holds(List<Tenant> these) {
        byId = these.stream().collect(toMap(tenant -> tenant.id().toString(), tenant -> tenant));
        Map<String, Tenant> owners = new HashMap<>();
        these.forEach(tenant -> tenant.domains().forEach(domain -> {
            if (owners.put(domain.ascii(), tenant) != null) {
                throw new UnsupportedOperationException("Entra lets nobody verify a domain that another has verified");
            }
        }));
        byDomain = owners;
    }

    EntraTenantDirectory directory(Duration timeout) {
        return directory(timeout, Duration.ofMinutes(10), Clock.systemUTC());
    }

    EntraTenantDirectory directory(Duration timeout, Duration kept, Clock clock) {
        return new EntraTenantDirectory(
                new EntraOptions(
                        HttpOptions.to(url("login/")).within(timeout),
                        url("graph/"),
                        new ClientCredentials.Registration(
                                url("login/home.example/oauth2/v2.0/token"),
                                "ferry",
                                "s3cret",
                                Optional.of(url("graph/") + ".default")),
                        kept,
                        8),
                clock,
                SystemMeters.NONE);
    }

    URI url(String path) {
        return http.url().resolve(path);
    }

    @Override
    public void close() {
        http.close();
    }

    StubResponse answer(StubRequest request) throws IOException {
        Matcher discovery = DISCOVERY.matcher(request.path());
        if (discovery.matches()) {
            return owner(discovery.group(1));
        }
        Matcher name = NAME.matcher(request.path());
        if (name.matches()) {
            return name(name.group(1));
        }
        return StubResponse.json("{\"access_token\": \"t0ken\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}");
    }

    private StubResponse owner(String domain) {
        return Optional.ofNullable(byDomain.get(domain))
                .map(tenant -> issuer(tenant.id().toString()))
                .orElseGet(() -> turnedDown(90002));
    }

    private StubResponse name(String id) throws IOException {
        Tenant tenant = byId.get(id);
        return tenant == null
                ? StubResponse.of(
                        404,
                        "application/json",
                        "{\"error\": {\"code\": \"Request_ResourceNotFound\", \"message\": \"No such tenant.\"}}")
                : StubResponse.json(JSON.writeValueAsString(
                        Map.of("tenantId", id, "displayName", tenant.displayName(), "defaultDomainName", "a.example")));
    }

    static StubResponse issuer(String tenant) {
        return StubResponse.json("""
            {"issuer": "https://login.microsoftonline.com/%s/v2.0", "token_endpoint": "https://x.example/"}
            """.formatted(tenant));
    }

    static StubResponse turnedDown(int code) {
        return StubResponse.of(400, "application/json", """
            {"error": "invalid_tenant", "error_description": "AADSTS%1$d: nothing.", "error_codes": [%1$d]}
            """.formatted(code));
    }
}
