package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts of a portal, kept as it was told them. Thread-safe. */
final class PortalAccounts {
    private final Map<String, Map<String, JsonNode>> users = new HashMap<>();
    private final Map<String, JsonNode> settings = new HashMap<>();
    private final Map<String, Long> lastTaken = new HashMap<>();
    private final Set<String> locked = new HashSet<>();

    /** Opens an account with these users, each of whom has a key. */
    synchronized void open(String account, List<JsonNode> members) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        members.forEach(member -> byKey.put(member.path("key").asText(), member));
        users.put(account, byKey);
    }

    /** What is not newer than the last one that was taken changes nothing. */
    synchronized void take(String account, JsonNode change) {
        long number = change.path("number").longValue();
        if (number > lastTaken.getOrDefault(account, 0L)) {
            lastTaken.put(account, number);
            make(account, change);
        }
    }

    private void make(String account, JsonNode change) {
        Map<String, JsonNode> byKey = users.computeIfAbsent(account, _ -> new LinkedHashMap<>());
        switch (change.path("kind").asText()) {
            case "user-stands" -> byKey.put(change.at("/user/key").asText(), change.path("user"));
            case "user-deactivated" ->
                byKey.computeIfPresent(
                        change.path("key").asText(), (_, user) -> ((ObjectNode) user.deepCopy()).put("active", false));
            case "user-deleted" -> byKey.remove(change.path("key").asText());
            case "settings-stand" -> settings.put(account, change.path("settings"));
            default -> throw new IllegalArgumentException("nobody told how to make " + change);
        }
    }

    synchronized Optional<List<JsonNode>> users(String account) {
        return Optional.ofNullable(users.get(account)).map(byKey -> List.copyOf(byKey.values()));
    }

    synchronized Optional<JsonNode> settings(String account) {
        return Optional.ofNullable(settings.get(account));
    }

    synchronized void lock(String account) {
        locked.add(account);
    }

    synchronized boolean isLocked(String account) {
        return locked.contains(account);
    }
}
