package dev.ferry.portals.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.Call;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.portals.question.AskedTenantDirectory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the organization that has verified a domain. Thread-safe. */
final class KeycloakTenantDirectory extends AskedTenantDirectory {
    /** The role of the realm's own management that the client's service account needs. */
    static final String PERMISSION = "view-organizations (realm-management)";

    /** A realm without organizations answers alike, in other words. */
    private static final String NO_SUCH_ORGANIZATION = "Organization not found.";

    private final SystemClient client;
    private final String organizations;

    @Inject
    KeycloakTenantDirectory(KeycloakOptions options, Clock clock, SystemMeters meters) {
        this(options, SystemClient.of(SYSTEM, options.http(), clock, meters), clock);
    }

    private KeycloakTenantDirectory(KeycloakOptions options, SystemClient plain, Clock clock) {
        super(plain, options.atOnce(), options.kept(), clock);
        this.client = plain.with(new ClientCredentials(plain, options.client(), clock));
        this.organizations = "admin/realms/" + options.realm() + "/organizations";
    }

    /** For {@code ferry doctor}: whose nobody's domain is. */
    HealthCheck health() {
        return new SystemHealth(KeycloakOptions.PREFIX, client, () -> askForOwner(NOBODY));
    }

    /**
     * {@code [{"id": "6a45a4cc-…", "domains": [{"name": "contoso.example", "verified": true}], …}]}. Also found are
     * organizations that are named as the domain is, and those that have yet to verify it: none of them counts.
     */
    @Override
    protected Lookup<TenantId> askForOwner(Domain domain) {
        Reply reply = client.ask(Call.get(organizations)
                        .query("search", domain.ascii())
                        .query("exact", "true")
                        .needs(PERMISSION))
                .orUnavailable();
        if (!reply.json().isArray()) {
            throw reply.garbage("lists no organizations");
        }
        List<TenantId> found = reply
                .json()
                .valueStream()
                .collect(Collectors.toMap(
                        organization -> id(reply, organization), one -> hasVerified(one, domain), Boolean::logicalOr))
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Lookup.known(found.getFirst()) : Lookup.unknown();
    }

    private static boolean hasVerified(JsonNode organization, Domain domain) {
        return organization
                .path("domains")
                .valueStream()
                .anyMatch(one -> one.path("verified").asBoolean()
                        && Domain.parse(one.path("name").asText()) instanceof Done<Domain>(var named)
                        && named.equals(domain));
    }

    private static TenantId id(Reply reply, JsonNode organization) {
        if (TenantId.parse(organization.path("id").asText()) instanceof Done<TenantId>(var id)) {
            return id;
        }
        throw reply.garbage("an organization's id is no UUID");
    }

    /** {@code {"name": "Contoso", …}}; {@code {"errorMessage": …}} of an organization, not of the realm, is missing. */
    @Override
    protected Optional<String> askForName(TenantId tenant) {
        return nameIn(
                client.ask(Call.get(organizations + '/' + tenant).needs(PERMISSION)),
                "name",
                said -> said.path("errorMessage").asText().equals(NO_SUCH_ORGANIZATION));
    }
}
