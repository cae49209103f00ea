package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.io.IOException;
import java.net.URI;

/** A legacy portal as the adapter tells it, on a server that really listens: how it fails is the test kit's. */
final class PortalServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "v1/";

    final PortalAccounts accounts = new PortalAccounts();
    final HttpStub http = HttpStub.answering(this::answer);

    URI url() {
        return http.url().resolve(PREFIX);
    }

    @Override
    public void close() {
        http.close();
    }

    private StubResponse answer(StubRequest request) throws IOException {
        JsonNode question = JSON.readTree(request.body());
        String[] path = request.path().substring(PREFIX.length()).split("/");
        ObjectNode answer = switch (path[0]) {
            case "users" -> users(question);
            case "locks" -> locks(question);
            case "accounts" ->
                taken(path[1], question, request.header("Idempotency-Key").orElse("none"));
            default -> throw new IOException("nobody asks for " + path[0]);
        };
        return StubResponse.json(JSON.writeValueAsString(answer));
    }

    private ObjectNode users(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode byAccount = answer.putObject("accounts");
        question.path("accounts")
                .valueStream()
                .map(JsonNode::asText)
                .forEach(account -> accounts.users(account)
                        .ifPresentOrElse(
                                users -> byAccount.putArray(account).addAll(users), () -> byAccount.putNull(account)));
        return answer;
    }

    private ObjectNode locks(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode locked = answer.putArray("locked");
        question.path("accounts").valueStream().map(JsonNode::asText).forEach(account -> {
            accounts.lock(account);
            locked.add(account);
        });
        return answer;
    }

    private ObjectNode taken(String account, JsonNode change, String key) throws IOException {
        long number = change.path("number").longValue();
        if (!key.equals(account + "-" + number)) {
            throw new IOException("the key " + key + " is not that of " + account + " and " + number);
        }
        accounts.take(account, change);
        return JSON.createObjectNode().put("taken", number);
    }
}
