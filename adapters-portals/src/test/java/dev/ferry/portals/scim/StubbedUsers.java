package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The users of one account at a stub, which compares all in filters without case, and lets no name be taken twice. */
final class StubbedUsers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EQUAL = Pattern.compile("([A-Za-z.]+) eq \"([^\"]+)\"");

    private final Map<Integer, ObjectNode> byId = new TreeMap<>();
    private int last;

    /** Somebody who is there, with access. */
    synchronized ObjectNode put(String name, String externalId, String address) {
        ObjectNode user = JSON.createObjectNode()
                .put("userName", name)
                .put("externalId", externalId)
                .put("active", true);
        user.putArray("emails").addObject().put("value", address);
        return add(user);
    }

    private ObjectNode add(ObjectNode user) {
        byId.put(++last, user.put("id", Integer.toString(last)));
        return user;
    }

    synchronized List<ObjectNode> all() {
        return List.copyOf(byId.values());
    }

    synchronized ObjectNode named(String name) {
        return all().stream()
                .filter(user -> user.path("userName").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    synchronized StubResponse answer(StubRequest request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        return switch (request.method()) {
            case "POST" -> make(read(request));
            case "PATCH" ->
                byId.containsKey(Integer.valueOf(id)) ? patch(id, read(request)) : StubbedPortal.refusal(404);
            case "DELETE" ->
                byId.remove(Integer.valueOf(id)) == null ? StubbedPortal.refusal(404) : StubResponse.empty(204);
            default -> id.equals("Users") ? list(request) : one(id);
        };
    }

    private StubResponse one(String id) {
        ObjectNode user = byId.get(Integer.valueOf(id));
        return user == null ? StubbedPortal.refusal(404) : StubResponse.json(user.toString());
    }

    private StubResponse make(ObjectNode user) {
        boolean isTaken = all().stream()
                .anyMatch(other -> other.path("userName")
                        .asText()
                        .equalsIgnoreCase(user.path("userName").asText()));
        return isTaken
                ? StubbedPortal.refusal(409)
                : StubResponse.json(add(user).toString());
    }

    private StubResponse patch(String id, JsonNode patch) {
        ObjectNode user = Objects.requireNonNull(byId.get(Integer.valueOf(id)));
        patch.path("Operations").forEach(one -> user.set(one.path("path").asText(), one.path("value")));
        return StubResponse.json(user.toString());
    }

    private static ObjectNode read(StubRequest request) {
        try {
            return (ObjectNode) JSON.readTree(request.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StubResponse list(StubRequest request) {
        String filter = parameter(request, "filter", "");
        List<ObjectNode> found = all().stream()
                .filter(user -> filter.isEmpty() || isFound(filter, user))
                .toList();
        ObjectNode list = JSON.createObjectNode().put("totalResults", found.size());
        list.putArray("Resources")
                .addAll(found.stream()
                        .skip(Integer.parseInt(parameter(request, "startIndex", "1")) - 1L)
                        .limit(Integer.parseInt(parameter(request, "count", "100")))
                        .toList());
        return StubResponse.json(list.toString());
    }

    private static boolean isFound(String filter, ObjectNode user) {
        return EQUAL.matcher(filter).results().anyMatch(part -> {
            JsonNode value =
                    part.group(1).equals("emails.value") ? user.at("/emails/0/value") : user.path(part.group(1));
            return value.asText().equalsIgnoreCase(part.group(2));
        });
    }

    private static String parameter(StubRequest request, String name, String standard) {
        return Arrays.stream(String.valueOf(request.uri().getRawQuery()).split("&", -1))
                .map(Pattern.compile(name + "=(.*)")::matcher)
                .filter(Matcher::matches)
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(standard);
    }
}
