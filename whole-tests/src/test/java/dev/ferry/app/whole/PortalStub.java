package dev.ferry.app.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The legacy portal of another company, as the sample plugin tells it; of every seven changes four meet a fault. */
final class PortalStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SLOW_MILLIS = 300;

    private final HttpServer server;
    private final PortalBooks books = new PortalBooks();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    PortalStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What it was told. */
    PortalBooks books() {
        return books;
    }

    /** How many requests met one. */
    int faults() {
        return faults.get();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (!"Bearer canary-of-the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, JSON.createObjectNode());
            return;
        }
        switch (path[1]) {
            case "users" -> send(exchange, 200, users(question));
            case "locks" -> send(exchange, 200, locks(question));
            default -> change(exchange, path[2], question);
        }
    }

    /** What was made may not be said, and what is said was made. */
    private void change(HttpExchange exchange, String account, JsonNode change)
            throws IOException, InterruptedException {
        int kind = changes.getAndIncrement() % 7;
        faults.addAndGet(kind < 4 ? 1 : 0);
        switch (kind) {
            case 0 -> send(exchange, 500, JSON.createObjectNode());
            case 1 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 503, JSON.createObjectNode());
            }
            case 2 -> take(exchange, account, change);
            case 3 -> {
                ObjectNode taken = take(exchange, account, change);
                var _ = end.await(SLOW_MILLIS, TimeUnit.MILLISECONDS);
                send(exchange, 200, taken);
            }
            default -> send(exchange, 200, take(exchange, account, change));
        }
    }

    private ObjectNode take(HttpExchange exchange, String account, JsonNode change) {
        books.take(account, exchange.getRequestHeaders().getFirst("Idempotency-Key"), change);
        return JSON.createObjectNode().set("taken", change.path("number"));
    }

    private ObjectNode users(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode accounts = answer.putObject("accounts");
        question.path("accounts").forEach(account -> {
            ArrayNode users = accounts.putArray(account.asText());
            books.users(account.asText()).forEach(users::add);
        });
        return answer;
    }

    private ObjectNode locks(JsonNode question) {
        question.path("accounts").forEach(account -> books.lock(account.asText()));
        return JSON.createObjectNode().set("locked", question.path("accounts"));
    }

    private static void send(HttpExchange exchange, int status, ObjectNode answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
