package com.example.directory;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A directory that really listens on a port of this machine, and fails as it is told. */
final class DirectoryServer implements Backend, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Map<String, List<Tenant>> byDomain = Map.of();
    private volatile Map<String, Tenant> byId = Map.of();
    private volatile HttpHandler behaviour = this::answerWell;
    private volatile CountDownLatch silence = new CountDownLatch(1);

    DirectoryServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                behaviour.handle(exchange);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    }

    int requests() {
        return requests.get();
    }

    void holds(List<Tenant> these) {
        byId = these.stream().collect(toMap(tenant -> tenant.id().toString(), tenant -> tenant));
        Map<String, List<Tenant>> claims = new HashMap<>();
        these.forEach(tenant -> tenant.domains()
                .forEach(domain -> claims.computeIfAbsent(domain.ascii(), _ -> new ArrayList<>())
                        .add(tenant)));
        byDomain = claims;
    }

    void behaves(HttpHandler handler) {
        behaviour = handler;
    }

    /** From now on every request is answered so. */
    void answers(int status, String contentType, String body) {
        behaves(exchange -> send(exchange, status, contentType, body));
    }

    @Override
    public void fail(FaultKind kind) {
        behaves(
                switch (kind) {
                    case REFUSES -> exchange -> send(exchange, 500, "text/plain", "broken");
                    case ASKS_TO_WAIT ->
                        exchange -> {
                            exchange.getResponseHeaders().set("Retry-After", "" + FaultKind.WAIT.toSeconds());
                            send(exchange, 503, "text/plain", "busy");
                        };
                    case TIMES_OUT -> _ -> silence();
                    case ANSWERS_HALF -> this::answerHalf;
                    case ANSWERS_GARBAGE -> exchange -> send(exchange, 200, "text/html", "<html>Sign in</html>");
                    case TRICKLES -> this::drip;
                    case KNOWS_ME_NOT -> exchange -> send(exchange, 401, PROBLEM, "{\"title\": \"Who are you?\"}");
                    case FORBIDS_ME -> exchange -> send(exchange, 403, PROBLEM, "{\"title\": \"Not you.\"}");
                });
    }

    @Override
    public void comeBack() {
        behaves(this::answerWell);
        silence.countDown();
        silence = new CountDownLatch(1);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    private void answerWell(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", answer(exchange));
    }

    private void answerHalf(HttpExchange exchange) throws IOException {
        byte[] whole = answer(exchange).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, whole.length);
        exchange.getResponseBody().write(whole, 0, whole.length / 2);
    }

    /** Begins a good answer, and goes on with a blank now and then. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        CountDownLatch end = silence;
        try {
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!end.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says nothing more until {@link #comeBack()} or the end. */
    void silence() {
        try {
            silence.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
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
        return JSON.writeValueAsString(answer);
    }

    private static Stream<String> asked(JsonNode question, String what) {
        return question.path(what).valueStream().map(JsonNode::asText);
    }

    static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
