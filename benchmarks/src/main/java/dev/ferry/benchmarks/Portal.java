package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A legacy portal over HTTP that takes its time for each change, and keeps what came when. In every account it has one
 * user whom nobody knows.
 */
final class Portal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRANGER = """
        [{"kind": "work", "email": "stranger@portal.example", "role": "contributor", "active": true}]\
        """;

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Long> lastNumbers = new ConcurrentHashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger overtaken = new AtomicInteger();
    private volatile Duration answerTime = Duration.ZERO;
    private volatile Set<String> silentOf = Set.of();

    Portal() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // before the class is loaded
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    /**
     * A change that was taken.
     *
     * @param age from when it was made until it came
     * @param nanos when it came, by this process's own clock
     */
    record Told(String method, String path, String body, String account, Duration age, long nanos) {}

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on it takes so long for each change. */
    void answersAfter(Duration time) {
        answerTime = time;
    }

    /** From now on it answers no change of these accounts. */
    void keepsSilentOf(Set<String> accounts) {
        silentOf = accounts;
    }

    /** What was taken since this was asked last, in the order of coming. */
    List<Told> told() {
        List<Told> all = List.copyOf(told);
        told.clear();
        lastNumbers.clear();
        overtaken.set(0);
        return all;
    }

    /** The same, where a change that came behind a later one of its account is a fault. */
    List<Told> toldInOrder() {
        if (overtaken.get() > 0) {
            throw new IllegalStateException(overtaken + " changes were overtaken");
        }
        return told();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        send(
                exchange,
                switch (path[1]) {
                    case "users" -> users(JSON.readTree(body));
                    case "locks" -> "{\"locked\": " + JSON.readTree(body).path("accounts") + "}";
                    default -> taken(path[2], exchange.getRequestURI().getPath(), body);
                });
    }

    private static String users(JsonNode question) {
        StringBuilder answer = new StringBuilder();
        question.path("accounts")
                .forEach(account -> answer.append(answer.isEmpty() ? "" : ", ")
                        .append(account)
                        .append(": ")
                        .append(STRANGER));
        return "{\"accounts\": {" + answer + "}}";
    }

    private String taken(String account, String path, byte[] body) throws IOException {
        Instant now = Instant.now();
        long nanos = System.nanoTime();
        JsonNode change = JSON.readTree(body);
        long number = change.path("number").longValue();
        if (silentOf.contains(account)) {
            awaitEnd();
        }
        pause();
        lastNumbers.merge(account, number, (last, next) -> {
            overtaken.addAndGet(next < last ? 1 : 0);
            return next;
        });
        Instant at = Instant.parse(change.path("at").asText());
        told.add(new Told(
                "POST", path, new String(body, StandardCharsets.UTF_8), account, Duration.between(at, now), nanos));
        return "{\"taken\": " + number + "}";
    }

    private void pause() {
        try {
            Thread.sleep(answerTime);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
