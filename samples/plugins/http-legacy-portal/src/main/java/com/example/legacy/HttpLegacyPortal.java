package com.example.legacy;

import com.example.legacy.PortalClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
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
    private final PortalClient client;
    private final Options options;

    @Inject
    HttpLegacyPortal(Options options, Clock clock) {
        this.client = new PortalClient(options, clock);
        this.options = options;
    }

    /**
     * {@code POST accounts/contoso/changes}, answered with {@code {"taken": 17}}: a proxy's friendly page says no such
     * thing.
     */
    @Override
    public Answer apply(NumberedChange change) {
        Reply reply = client.post(
                "accounts/" + change.change().account() + "/changes",
                Written.of(change),
                Optional.of(change.idempotencyKey()));
        if (!reply.isGood()) {
            return new Answer.TurnedDown(Reason.of(reply, options.token()));
        }
        JsonNode taken = reply.body().path("taken");
        if (!taken.isIntegralNumber() || taken.longValue() != change.number()) {
            throw PortalClient.unavailable("was told change " + change.number() + ", and did not say that it took it");
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

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }

    /** In as few requests as may be: all of them, or a fault. */
    private void pages(Set<PublisherId> accounts, Consumer<Map<String, PublisherId>> each) {
        accounts.stream()
                .gather(Gatherers.windowFixed(options.batch()))
                .map(page -> page.stream().collect(Collectors.toMap(PublisherId::value, Function.identity())))
                .forEach(each);
    }

    private JsonNode ask(String what, Collection<String> accounts) {
        ObjectNode question = PortalClient.JSON.createObjectNode();
        ArrayNode asked = question.putArray("accounts");
        accounts.forEach(asked::add);
        Reply reply = client.post(what, question, Optional.empty());
        if (!reply.isGood()) {
            throw PortalClient.unavailable("answered " + Reason.of(reply, options.token()));
        }
        return reply.body();
    }

    private static void requireSame(Collection<String> asked, List<String> told) {
        if (told.size() != asked.size() || !Set.copyOf(told).equals(Set.copyOf(asked))) {
            throw PortalClient.unavailable(
                    "asked for " + asked.size() + " accounts, and was told of " + told.size() + ", not the same");
        }
    }

    /** Nothing where the account is not known there. */
    private static Optional<List<LegacyUser>> users(JsonNode answer) {
        if (answer.isNull()) {
            return Optional.empty();
        }
        if (!answer.isArray()) {
            throw PortalClient.unavailable("the users of an account are no array");
        }
        try {
            return Optional.of(answer.valueStream().map(Written::user).toList());
        } catch (IllegalArgumentException none) {
            throw PortalClient.unavailable(String.valueOf(none.getMessage()));
        }
    }
}
