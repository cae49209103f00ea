package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.Fields;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The way through a long list, page by page: lists are read forwards, so each page's address tells where those before
 * it began.
 *
 * @param path of the list
 * @param asked by what it is filtered
 * @param after behind what this page begins; empty at the first
 * @param before where the pages before this one began, the first of all left out; the last first
 */
public record Trail(String path, Map<String, String> asked, String after, List<String> before) {
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    /** No address grows without end: from further away the way back leads to the first page. */
    private static final int MOST = 20;

    private static final String BETWEEN = ",";

    public Trail {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked)); // in their order
        before = List.copyOf(before);
    }

    public static Trail of(String path, Map<String, String> asked, Fields query) {
        return new Trail(
                path,
                asked,
                query.shown(AFTER),
                Stream.of(query.shown(BEFORE).split(BETWEEN, MOST + 1))
                        .filter(place -> !place.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    /** Where the pages before this one began, as its address tells it. */
    public String told() {
        return String.join(BETWEEN, before);
    }

    /** This page. */
    public String here() {
        return address(after, before);
    }

    /** The page that begins behind this place, the last on this page. */
    public String next(String last) {
        List<String> behind = new ArrayList<>();
        if (!after.isEmpty()) {
            behind.add(after);
        }
        behind.addAll(before);
        return address(last, behind.subList(0, Math.min(MOST, behind.size())));
    }

    /** The page before this one; empty on the first. */
    public String back() {
        if (after.isEmpty()) {
            return "";
        }
        return before.isEmpty() ? address("", List.of()) : address(before.getFirst(), before.subList(1, before.size()));
    }

    private String address(String place, List<String> behind) {
        Map<String, Object> values = new LinkedHashMap<>(asked);
        if (!place.isEmpty()) {
            values.put(AFTER, place);
        }
        if (!behind.isEmpty()) {
            values.put(BEFORE, String.join(BETWEEN, behind));
        }
        values.values().removeIf(value -> value.equals(""));
        UriBuilder uri = UriBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.buildFromMap(values).toString();
    }
}
