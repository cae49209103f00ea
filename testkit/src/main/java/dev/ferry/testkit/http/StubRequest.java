package dev.ferry.testkit.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came in at an {@link HttpStub}, its body in UTF-8. */
public record StubRequest(String method, URI uri, Headers headers, String body) {

    static StubRequest of(HttpExchange exchange) throws IOException {
        return new StubRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The path, decoded and without the slash that it begins with. */
    public String path() {
        return uri.getPath().substring(1);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
