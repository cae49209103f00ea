package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The users of one account at a portal by SCIM, found as a database with an index would. One of them, without access,
 * nobody knows. Thread-safe.
 */
final class ScimUsers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRANGER =
            "{\"id\": \"0\", \"userName\": \"stranger@portal.example\", \"active\": false}";
    private static final Pattern EQUAL = Pattern.compile("(externalId|userName|emails.value) eq (\"[^\"]*\")");

    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsBy = new HashMap<>();

    ScimUsers() {
        try {
            byId.put("0", (ObjectNode) JSON.readTree(STRANGER));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers them with their new id. */
    synchronized String make(ObjectNode user) {
        String id = Integer.toString(byId.size());
        byId.put(id, user.put("id", id));
        find(user.path("externalId"), "externalId").add(id);
        find(user.path("userName"), "userName").add(id);
        find(user.at("/emails/0/value"), "emails.value").add(id);
        return user.toString();
    }

    private Set<String> find(JsonNode value, String name) {
        return idsBy.computeIfAbsent(name + value, _ -> new HashSet<>());
    }

    /** By a PATCH that replaces whole attributes, none of which users are found by. */
    synchronized String change(String id, JsonNode patch) {
        ObjectNode user = Objects.requireNonNull(byId.get(id));
        patch.path("Operations").forEach(one -> user.set(one.path("path").asText(), one.path("value")));
        return user.toString();
    }

    /** A page of all of them, or those whom a filter finds that compares with {@code eq} and {@code or}. */
    synchronized String list(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : String.valueOf(query).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        Collection<ObjectNode> found =
                parameters.containsKey("filter") ? found(parameters.get("filter")) : byId.values();
        ArrayNode page = JSON.createArrayNode();
        found.stream()
                .skip(Integer.parseInt(parameters.getOrDefault("startIndex", "1")) - 1L)
                .limit(Integer.parseInt(parameters.getOrDefault("count", "100")))
                .forEach(page::add);
        return "{\"totalResults\": " + found.size() + ", \"Resources\": " + page + "}";
    }

    private List<ObjectNode> found(String filter) {
        Set<String> ids = new HashSet<>();
        Matcher part = EQUAL.matcher(filter);
        while (part.find()) {
            ids.addAll(idsBy.getOrDefault(part.group(1) + part.group(2), Set.of()));
        }
        return ids.stream().map(byId::get).toList();
    }
}
