package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Tells a portal over HTTP what changed. Thread-safe. Order and single effect are the portal's: it remembers the number
 * of the last change that it took of each account, and passes over what is not above it.
 */
final class HttpLegacyPortal implements LegacyPortal, AutoCloseable {
    private final SystemClient client;
    private final int batch;

    @Inject
    HttpLegacyPortal(Options options, Clock clock, SystemMeters meters) {
        this.client = SystemClient.of(SYSTEM, options.http(), clock, meters).with(options.token());
        this.batch = options.batch();
    }

    /**
     * {@code POST accounts/contoso/changes}, answered with {@code {"taken": 17}}: a proxy's friendly page says no such
     * thing.
     */
    @Override
    public Answer apply(NumberedChange change) {
        String account = Call.segment(change.change().account().value());
        Reply reply = client.ask(Call.post("accounts/" + account + "/changes")
                .header("Idempotency-Key", change.idempotencyKey())
                .json(Written.of(change)));
        if (!reply.isGood()) {
            return new Answer.TurnedDown(reply.reason());
        }
        JsonNode taken = reply.json().path("taken");
        if (!taken.isIntegralNumber() || taken.longValue() != change.number()) {
            throw reply.garbage("was told change " + change.number() + ", and did not say that it took it");
        }
        return new Answer.Taken();
    }

    /** {@code POST users}, answered with {@code {"accounts": {"contoso": [{…}], "one that is not known": null}}}. */
    @Override
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
        Map<PublisherId, List<LegacyUser>> users = new HashMap<>();
        pages(accounts, page -> {
            JsonNode answer = ask("users", page.keySet()).path("accounts");
            requireSame(
                    page.keySet(),
                    answer.propertyStream().map(Map.Entry::getKey).toList());
            page.forEach((text, account) -> users(answer.path(text)).ifPresent(found -> users.put(account, found)));
        });
        return users;
    }

    /** {@code POST locks}, answered with {@code {"locked": ["contoso"]}}. */
    @Override
    public void lockAll(Set<PublisherId> accounts) {
        pages(
                accounts,
                page -> requireSame(
                        page.keySet(),
                        ask("locks", page.keySet())
                                .path("locked")
                                .valueStream()
                                .map(JsonNode::asText)
                                .toList()));
    }

    /** For {@code ferry doctor}: a question about no account. */
    HealthCheck health() {
        return new SystemHealth(SYSTEM, client, () -> ask("users", List.of()));
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }

    /** In as few requests as may be: all of them, or a fault. */
    private void pages(Set<PublisherId> accounts, Consumer<Map<String, PublisherId>> each) {
        accounts.stream()
                .gather(Gatherers.windowFixed(batch))
                .map(page -> page.stream().collect(Collectors.toMap(PublisherId::value, Function.identity())))
                .forEach(each);
    }

    private JsonNode ask(String what, Collection<String> accounts) {
        ObjectNode question = Json.object();
        accounts.forEach(question.putArray("accounts")::add);
        return client.ask(Call.post(what).json(question)).orUnavailable().json();
    }

    private static void requireSame(Collection<String> asked, List<String> told) {
        if (told.size() != asked.size() || !Set.copyOf(told).equals(Set.copyOf(asked))) {
            throw garbage("asked for " + asked.size() + " accounts, and was told of " + told.size() + ", not the same");
        }
    }

    /** Nothing where the account is not known there. */
    private static Optional<List<LegacyUser>> users(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.empty();
        }
        if (!answer.isArray()) {
            throw garbage("the users of an account are no array");
        }
        try {
            return Optional.of(answer.valueStream().map(Written::user).toList());
        } catch (IllegalArgumentException none) {
            throw garbage(String.valueOf(none.getMessage()));
        }
    }

    private static PortUnavailable garbage(String why) {
        return HttpFault.of(HttpFault.Kind.GARBAGE, why).unavailable(SYSTEM);
    }
}
