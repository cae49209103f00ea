package com.example.directory;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory as the adapter asks it, on a server that really listens: how it fails is the test kit's. */
final class DirectoryServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final HttpStub http = HttpStub.answering(this::answer);
    private volatile Map<String, List<Tenant>> byDomain = Map.of();
    private volatile Map<String, Tenant> byId = Map.of();

    URI url() {
        return http.url().resolve("v1/");
    }

    void holds(List<Tenant> these) {
        byId = these.stream().collect(toMap(tenant -> tenant.id().toString(), tenant -> tenant));
        Map<String, List<Tenant>> claims = new HashMap<>();
        these.forEach(tenant -> tenant.domains()
                .forEach(domain -> claims.computeIfAbsent(domain.ascii(), _ -> new ArrayList<>())
                        .add(tenant)));
        byDomain = claims;
    }

    @Override
    public void close() {
        http.close();
    }

    private StubResponse answer(StubRequest request) throws IOException {
        JsonNode question = JSON.readTree(request.body());
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode domains = answer.putObject("domains");
        asked(question, "domains").forEach(domain -> {
            ArrayNode owners = domains.putArray(domain);
            byDomain.getOrDefault(domain, List.of())
                    .forEach(tenant -> owners.add(tenant.id().toString()));
        });
        ObjectNode names = answer.putObject("tenants");
        asked(question, "tenants")
                .forEach(id -> names.put(
                        id,
                        Optional.ofNullable(byId.get(id))
                                .map(Tenant::displayName)
                                .orElse(null)));
        return StubResponse.json(JSON.writeValueAsString(answer));
    }

    private static Stream<String> asked(JsonNode question, String what) {
        return question.path(what).valueStream().map(JsonNode::asText);
    }
}
