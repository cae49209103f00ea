package dev.ferry.portals.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A directory that is asked about one domain and one tenant at a time, and whose answers are kept. Thread-safe. */
public abstract class AskedTenantDirectory implements TenantDirectory, AutoCloseable {
    /** A domain that nobody can have (RFC 2606), to see whether there is an answer. */
    protected static final Domain NOBODY = new Domain("ferry.invalid");

    private static final int NOT_FOUND = 404;

    private final SystemClient client;
    private final Questions questions;
    private final KeptAnswers<Domain, Lookup<TenantId>> owners;
    private final KeptAnswers<TenantId, Optional<String>> names;

    /**
     * @param client is closed with this
     * @param atOnce how many questions may be under way, at least 1
     * @param kept how long answers are believed
     */
    protected AskedTenantDirectory(SystemClient client, int atOnce, Duration kept, Clock clock) {
        this.client = client;
        this.questions = new Questions(SYSTEM, atOnce);
        this.owners = new KeptAnswers<>(kept, clock);
        this.names = new KeptAnswers<>(kept, clock);
    }

    /** Whose it is; called on several threads. */
    protected abstract Lookup<TenantId> askForOwner(Domain domain);

    /** What it is called, if it is called anything; called on several threads. */
    protected abstract Optional<String> askForName(TenantId tenant);

    /**
     * The name in an answer about a tenant; none where it is a 404 by which the system says that there is no such one.
     *
     * @param field where the name stands
     * @param saysSo of what such a 404 holds
     */
    protected static Optional<String> nameIn(Reply reply, String field, Predicate<JsonNode> saysSo) {
        if (reply.status() == NOT_FOUND && saysSo.test(reply.json())) {
            return Optional.empty();
        }
        JsonNode name = reply.orUnavailable().json().path(field);
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw reply.garbage("does not say what a tenant is called");
        }
        return Optional.of(name.textValue());
    }

    @Override
    public final Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        return questions.ask(domains, domain -> owners.of(domain, this::askForOwner));
    }

    @Override
    public final Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        return questions.askAll(tenants, tenant -> names.of(tenant, this::askForName));
    }

    /** For Ferry, when the process ends. */
    @Override
    public final void close() {
        client.close();
    }
}
