package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferry.benchmarks.Portal.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * As much of SCIM as telling of users asks for, each account at an address of its own; it takes its time for each
 * request of a change, and keeps which came when.
 */
final class ScimPortal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, ScimUsers> users = new ConcurrentHashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private volatile Duration answerTime = Duration.ZERO;

    ScimPortal() throws IOException {
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

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on it takes so long for each request of a change. */
    void answersAfter(Duration time) {
        answerTime = time;
    }

    /** How many requests of changes came since it was asked for them. */
    int count() {
        return told.size();
    }

    /** From now on these are the users of an account, and nobody else. */
    void fill(String account, List<ObjectNode> all) {
        ScimUsers filled = new ScimUsers();
        all.forEach(filled::make);
        users.put(account, filled);
    }

    /** The requests of changes since this was asked last, in the order of coming; it forgets everybody. */
    List<Told> told() {
        List<Told> all = List.copyOf(told);
        told.clear();
        users.clear();
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        String[] path = uri.getPath().split("/", -1);
        boolean ofAChange = !exchange.getRequestMethod().equals("GET")
                || String.valueOf(uri.getQuery()).contains("filter=");
        if (ofAChange) {
            pause();
            told.add(new Told(
                    exchange.getRequestMethod(),
                    uri.toString(),
                    new String(body, StandardCharsets.UTF_8),
                    path[1],
                    Duration.ZERO,
                    System.nanoTime()));
        }
        ScimUsers account = users.computeIfAbsent(path[1], _ -> new ScimUsers());
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                send(
                        exchange,
                        200,
                        path[2].equals("Users")
                                ? account.list(uri.getRawQuery())
                                : "{\"patch\": {\"supported\": true}, \"filter\": {\"supported\": true}}");
            case "POST" -> send(exchange, 201, account.make((ObjectNode) JSON.readTree(body)));
            case "PATCH" -> send(exchange, 200, account.change(path[3], JSON.readTree(body)));
            default -> throw new IllegalStateException(exchange.getRequestMethod() + " is asked for by nobody here");
        }
    }

    private void pause() {
        try {
            Thread.sleep(answerTime);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/scim+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
