package dev.ferry.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an {@link HttpStub} answers.
 *
 * @param headers with the type of the body, where there is one
 * @param body goes out in UTF-8
 */
public record StubResponse(int status, Map<String, String> headers, String body) {

    public StubResponse {
        headers = Map.copyOf(headers);
    }

    public static StubResponse of(int status, String contentType, String body) {
        return new StubResponse(status, Map.of("Content-Type", contentType), body);
    }

    /** A success in JSON. */
    public static StubResponse json(String body) {
        return of(200, "application/json", body);
    }

    /** What was asked for turned down, in the words of RFC 9457. */
    public static StubResponse problem(int status, String body) {
        return of(status, "application/problem+json", body);
    }

    /** A status alone. */
    public static StubResponse empty(int status) {
        return new StubResponse(status, Map.of(), "");
    }

    /** The same with a header more. */
    public StubResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new StubResponse(status, more, body);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = begin(exchange);
        exchange.getResponseBody().write(bytes);
    }

    /** Promises all of the body, and breaks off in its midst. */
    void sendHalf(HttpExchange exchange) throws IOException {
        byte[] bytes = begin(exchange);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    }

    private byte[] begin(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        return bytes;
    }
}
