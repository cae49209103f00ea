package com.example.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.Call;
import dev.ferry.http.HttpFault;
import dev.ferry.http.Json;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import dev.ferry.plugin.SystemMeters;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Asks a directory over HTTP, many at once. Thread-safe. Every answer is checked against its question: one that leaves
 * something out, or tells of what nobody asked, is a fault of the whole call.
 */
final class HttpTenantDirectory implements TenantDirectory, AutoCloseable {
    private static final int OK = 200;

    private final SystemClient client;
    private final int batch;

    @Inject
    HttpTenantDirectory(Options options, Clock clock, SystemMeters meters) {
        this.client = SystemClient.of(SYSTEM, options.http(), clock, meters).with(options.token());
        this.batch = options.batch();
    }

    /**
     * {@code {"domains": {"contoso.example": ["tenant id"], "shared.example": ["one", "other"], "nobody.example":
     * []}}}.
     */
    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        Map<Domain, Lookup<TenantId>> owners = new HashMap<>();
        ask("domains", domains, Domain::ascii)
                .forEach((domain, answer) -> owners.put(domain, Lookup.of(owner(answer))));
        return owners;
    }

    /** {@code {"tenants": {"tenant id": "Contoso", "one that is not known": null}}}. */
    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        Map<TenantId, String> names = new HashMap<>();
        ask("tenants", tenants, TenantId::toString)
                .forEach((tenant, answer) -> name(answer).ifPresent(name -> names.put(tenant, name)));
        return names;
    }

    /** For {@code ferry doctor}: a question about nobody. */
    HealthCheck health() {
        return new SystemHealth(SYSTEM, client, () -> post("domains", List.of()));
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }

    /** What the directory says of each of these, in as few requests as may be: all of them, or a fault. */
    private <T> Map<T, JsonNode> ask(String what, Set<T> asked, Function<T, String> written) {
        Map<T, JsonNode> answers = new HashMap<>();
        asked.stream().gather(Gatherers.windowFixed(batch)).forEach(page -> {
            Map<String, T> byText = page.stream().collect(Collectors.toMap(written, Function.identity()));
            JsonNode answer = post(what, byText.keySet());
            requireSame(byText.keySet(), answer);
            byText.forEach((text, one) -> answers.put(one, answer.get(text)));
        });
        return answers;
    }

    /** Posts {@code {what: values}} to {@code what}, and gives what the answer holds under that name. */
    private JsonNode post(String what, Collection<String> values) {
        ObjectNode question = Json.object();
        values.forEach(question.putArray(what)::add);
        Reply reply = client.ask(Call.post(what).json(question)).orUnavailable();
        if (reply.status() != OK) {
            throw reply.garbage("answered " + reply.status());
        }
        return reply.json().path(what);
    }

    private static void requireSame(Collection<String> asked, JsonNode answer) {
        List<String> told = answer.propertyStream().map(Map.Entry::getKey).toList();
        if (!answer.isObject() || told.size() != asked.size() || !asked.containsAll(told)) {
            throw garbage("asked for " + asked.size() + ", and was told of " + told.size() + ", not the same");
        }
    }

    /** A domain of several tenants counts as nobody's. */
    private static Optional<TenantId> owner(JsonNode tenants) {
        if (!tenants.isArray()) {
            throw garbage("the tenants of a domain are no array");
        }
        List<TenantId> owners = tenants.valueStream()
                .map(HttpTenantDirectory::tenantId)
                .distinct()
                .toList();
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    private static TenantId tenantId(JsonNode text) {
        if (text.isTextual() && TenantId.parse(text.asText()) instanceof Done<TenantId>(var id)) {
            return id;
        }
        throw garbage("a tenant's id is no UUID");
    }

    private static Optional<String> name(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.empty();
        }
        if (!answer.isTextual() || answer.asText().isBlank()) {
            throw garbage("a tenant's name is none");
        }
        return Optional.of(answer.asText());
    }

    private static PortUnavailable garbage(String why) {
        return HttpFault.of(HttpFault.Kind.GARBAGE, why).unavailable(SYSTEM);
    }
}
