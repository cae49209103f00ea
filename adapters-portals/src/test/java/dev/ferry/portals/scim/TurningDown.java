package dev.ferry.portals.scim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands before a server; turns down each change of a user as SCIM says it, or loses the answer to it, when told to.
 */
final class TurningDown implements AutoCloseable {
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "upgrade", "host", "expect");

    private final HttpServer server;
    private final HttpClient behind =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Optional<String> why = Optional.empty();
    private volatile boolean losing;

    TurningDown(InetSocketAddress real) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> answer(exchange, real));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    void turnDown(String reason) {
        why = Optional.of(reason);
    }

    /** From now on each change is made, and nobody hears of it. */
    void loseAnswers() {
        losing = true;
    }

    void comeBack() {
        losing = false;
        why = Optional.empty();
    }

    private void answer(HttpExchange exchange, InetSocketAddress real) throws IOException {
        boolean ofUsers = exchange.getRequestURI().getRawPath().contains("/Users");
        boolean change = ofUsers && CHANGES.contains(exchange.getRequestMethod());
        if (change && why.isPresent()) {
            send(
                    exchange,
                    400,
                    "application/scim+json",
                    ("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"400\","
                                    + "\"scimType\":\"invalidValue\",\"detail\":\"" + why.get() + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            HttpResponse<byte[]> response =
                    behind.send(handedOn(exchange, real), HttpResponse.BodyHandlers.ofByteArray());
            if (change && losing) {
                exchange.close();
                return;
            }
            send(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest handedOn(HttpExchange exchange, InetSocketAddress real) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + real.getPort() + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().put("Content-Type", List.of(type));
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        behind.shutdownNow();
    }
}
