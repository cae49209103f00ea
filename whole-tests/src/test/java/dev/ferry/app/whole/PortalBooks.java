package dev.ferry.app.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The users of a portal's accounts, and every change that it was told, as it came. Thread-safe. */
final class PortalBooks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, JsonNode>> users = new HashMap<>();
    private final Map<String, TreeMap<Long, JsonNode>> taken = new HashMap<>();
    private final List<String> disorder = new ArrayList<>();
    private final Set<String> locked = new HashSet<>();

    /** @param roles by address, for an account that is not known yet */
    synchronized void open(String account, Map<String, String> roles) {
        Map<String, JsonNode> byKey = new TreeMap<>();
        roles.forEach((address, role) -> byKey.put(
                address,
                JSON.createObjectNode()
                        .put("kind", "work")
                        .put("email", address)
                        .put("role", role)
                        .put("active", true)));
        users.put(account, byKey);
    }

    /** What is not newer than the last one that was taken changes nothing; here it is looked at nevertheless. */
    synchronized void take(String account, String idempotencyKey, JsonNode change) {
        long number = change.path("number").longValue();
        TreeMap<Long, JsonNode> before = taken.computeIfAbsent(account, _ -> new TreeMap<>());
        JsonNode same = before.get(number);
        if (!idempotencyKey.equals(account + "-" + number)) {
            disorder.add(number + " of " + account + " came as " + idempotencyKey);
        }
        if (same != null && !same.equals(change)) {
            disorder.add(change + " was " + same + " before");
        }
        if (same == null && !before.isEmpty() && number < before.lastKey()) {
            disorder.add(number + " of " + account + " came behind " + before.lastKey());
        }
        if (same == null) {
            before.put(number, change);
            make(users.computeIfAbsent(account, _ -> new TreeMap<>()), change);
        }
    }

    private static void make(Map<String, JsonNode> byKey, JsonNode change) {
        String key = change.path("key").asText();
        switch (change.path("kind").asText()) {
            case "user-stands" -> byKey.put(change.at("/user/key").asText(), change.path("user"));
            case "user-deactivated" ->
                byKey.computeIfPresent(key, (_, user) -> ((ObjectNode) user.deepCopy()).put("active", false));
            default -> byKey.remove(key);
        }
    }

    /**
     * Changes that came for the first time behind a later one of their account, under a wrong key, or again and
     * otherwise.
     */
    synchronized List<String> disorder() {
        return List.copyOf(disorder);
    }

    /** How many changes came, each counted once. */
    synchronized int taken() {
        return taken.values().stream().mapToInt(Map::size).sum();
    }

    synchronized List<JsonNode> users(String account) {
        return List.copyOf(users.getOrDefault(account, Map.of()).values());
    }

    /** Who has access, and as what. */
    synchronized Map<String, String> active(String account) {
        Map<String, String> active = new TreeMap<>();
        users(account).forEach(user -> {
            if (user.path("active").asBoolean()) {
                active.put(user.path("email").asText(), user.path("role").asText());
            }
        });
        return active;
    }

    synchronized void lock(String account) {
        locked.add(account);
    }

    synchronized boolean isLocked(String account) {
        return locked.contains(account);
    }
}
