package dev.ferry.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One request to a system. Immutable.
 *
 * <pre>{@code
 * Call.post("accounts/" + Call.segment(id) + "/changes").json(change).header("Idempotency-Key", key)
 * }</pre>
 */
public final class Call {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Optional<String> permission;

    private Call(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            byte[] body,
            Optional<String> permission) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.permission = permission;
    }

    /**
     * A request without a body.
     *
     * @param path from the client's base, which it cannot leave, or empty for the base itself; it goes out as it is
     *     written, so encode what comes from outside ({@link #segment})
     */
    public static Call of(String method, String path) {
        return new Call(method, path, "", Map.of(), new byte[0], Optional.empty());
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call post(String path) {
        return of("POST", path);
    }

    /** A part of a path, with all encoded that would end it. */
    public static String segment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("no part of a path: '" + text + "'");
        }
        return encoded(text);
    }

    /** With a value behind the question mark. */
    public Call query(String name, String value) {
        String one = encoded(name) + '=' + encoded(value);
        return new Call(method, path, query.isEmpty() ? one : query + '&' + one, headers, body, permission);
    }

    /** With a header, in the place of one of the same name. */
    public Call header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Call(method, path, query, more, body, permission);
    }

    public Call json(JsonNode content) {
        return body("application/json", Json.bytes(content));
    }

    /** With the fields of a form. */
    public Call form(Map<String, String> fields) {
        String text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.US_ASCII));
    }

    public Call body(String contentType, byte[] content) {
        return new Call(method, path, query, headers, content.clone(), permission).header("Content-Type", contentType);
    }

    /** What the client must be allowed to do there, in the system's own words: a 403 is told to lack it. */
    public Call needs(String name) {
        return new Call(method, path, query, headers, body, Optional.of(name));
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Optional<String> permission() {
        return permission;
    }

    /** For logs: neither query, nor headers, nor body. */
    @Override
    public String toString() {
        return method + ' ' + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
