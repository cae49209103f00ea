package dev.ferry.portals.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.Call;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.portals.question.KeptAnswers;
import dev.ferry.portals.question.Questions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the organization that has verified a domain. Thread-safe. */
final class KeycloakTenantDirectory implements TenantDirectory, AutoCloseable {
    /** The role of the realm's own management that the client's service account needs. */
    static final String PERMISSION = "view-organizations (realm-management)";

    private static final int NOT_FOUND = 404;
    private static final Domain NOBODY = new Domain("ferry.invalid");

    private final SystemClient client;
    private final String organizations;
    private final Questions questions;
    private final KeptAnswers<Domain, Lookup<TenantId>> owners;
    private final KeptAnswers<TenantId, Optional<String>> names;

    @Inject
    KeycloakTenantDirectory(KeycloakOptions options, Clock clock, SystemMeters meters) {
        SystemClient plain = SystemClient.of(SYSTEM, options.http(), clock, meters);
        this.client = plain.with(new ClientCredentials(plain, options.client(), clock));
        this.organizations = "admin/realms/" + options.realm() + "/organizations";
        this.questions = new Questions(SYSTEM, options.atOnce());
        this.owners = new KeptAnswers<>(options.kept(), clock);
        this.names = new KeptAnswers<>(options.kept(), clock);
    }

    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        return questions.ask(domains, domain -> owners.of(domain, this::askForOwner));
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        return questions.askAll(tenants, tenant -> names.of(tenant, this::askForName));
    }

    /** For {@code ferry doctor}: whose nobody's domain is. */
    HealthCheck health() {
        return new SystemHealth(KeycloakOptions.PREFIX, client, () -> askForOwner(NOBODY));
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }

    /**
     * {@code [{"id": "6a45a4cc-…", "domains": [{"name": "contoso.example", "verified": true}], …}]}. Also found are
     * organizations that are named as the domain is, and those that have yet to verify it: none of them counts.
     */
    private Lookup<TenantId> askForOwner(Domain domain) {
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
    private Optional<String> askForName(TenantId tenant) {
        Reply reply = client.ask(Call.get(organizations + '/' + tenant).needs(PERMISSION));
        if (reply.status() == NOT_FOUND && reply.json().path("errorMessage").isTextual()) {
            return Optional.empty();
        }
        JsonNode name = reply.orUnavailable().json().path("name");
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw reply.garbage("does not say what an organization is called");
        }
        return Optional.of(name.textValue());
    }
}
