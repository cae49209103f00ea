package com.example.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
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
    private final DirectoryClient client;
    private final int batch;

    @Inject
    HttpTenantDirectory(Options options, Clock clock) {
        this.client = new DirectoryClient(options, clock);
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

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }

    /** What the directory says of each of these, in as few requests as may be: all of them, or a fault. */
    private <T> Map<T, JsonNode> ask(String what, Set<T> asked, Function<T, String> written) {
        Map<T, JsonNode> answers = new HashMap<>();
        asked.stream().gather(Gatherers.windowFixed(batch)).forEach(page -> {
            JsonNode answer = client.ask(what, page.stream().map(written).toList());
            Map<String, T> byText = page.stream().collect(Collectors.toMap(written, Function.identity()));
            requireSame(byText.keySet(), answer);
            byText.forEach((text, one) -> answers.put(one, answer.get(text)));
        });
        return answers;
    }

    private static void requireSame(Collection<String> asked, JsonNode answer) {
        List<String> told = answer.propertyStream().map(Map.Entry::getKey).toList();
        if (!answer.isObject() || told.size() != asked.size() || !asked.containsAll(told)) {
            throw DirectoryClient.unavailable(
                    "asked for " + asked.size() + ", and was told of " + told.size() + ", not the same");
        }
    }

    /** A domain of several tenants counts as nobody's. */
    private static Optional<TenantId> owner(JsonNode tenants) {
        if (!tenants.isArray()) {
            throw DirectoryClient.unavailable("the tenants of a domain are no array");
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
        throw DirectoryClient.unavailable("a tenant's id is no UUID");
    }

    private static Optional<String> name(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.empty();
        }
        if (!answer.isTextual() || answer.asText().isBlank()) {
            throw DirectoryClient.unavailable("a tenant's name is none");
        }
        return Optional.of(answer.asText());
    }
}
