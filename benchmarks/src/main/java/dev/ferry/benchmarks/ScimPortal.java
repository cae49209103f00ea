package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferry.benchmarks.Portal.Told;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * As much of SCIM as telling of users asks for, each account at an address of its own; it takes its time for each
 * request of a change, and keeps which came when. In every account there is one user, without access, whom nobody
 * knows.
 */
final class ScimPortal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRANGER =
            "{\"id\": \"0\", \"userName\": \"stranger@portal.example\", \"active\": false}";

    private final HttpServer server;
    private final Map<String, Map<String, ObjectNode>> users = new ConcurrentHashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
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
        Map<String, ObjectNode> account = users.computeIfAbsent(path[1], _ -> new ConcurrentHashMap<>());
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                send(
                        exchange,
                        200,
                        path[2].equals("Users")
                                ? list(account, uri)
                                : "{\"patch\": {\"supported\": true}, \"filter\": {\"supported\": true}}");
            case "POST" -> {
                ObjectNode user = (ObjectNode) JSON.readTree(body);
                String id = Long.toString(ids.incrementAndGet());
                account.put(id, user.put("id", id));
                send(exchange, 201, user.toString());
            }
            default -> throw new IllegalStateException(exchange.getRequestMethod() + " is asked for by nobody here");
        }
    }

    /** By a filter that compares with {@code eq} and {@code or}; else all of them, with the stranger. */
    private static String list(Map<String, ObjectNode> account, URI uri) throws IOException {
        ArrayNode found = JSON.createArrayNode();
        String filter = filter(uri);
        account.values().stream().filter(user -> isMeant(user, filter)).forEach(found::add);
        if (filter.isEmpty()) {
            found.add(JSON.readTree(STRANGER));
        }
        return "{\"totalResults\": " + found.size() + ", \"Resources\": " + found + "}";
    }

    private static boolean isMeant(JsonNode user, String filter) {
        return filter.isEmpty()
                || filter.contains(user.path("externalId").toString())
                || filter.contains(user.path("userName").toString());
    }

    private static String filter(URI uri) {
        for (String pair : String.valueOf(uri.getRawQuery()).split("&", -1)) {
            if (pair.startsWith("filter=")) {
                return URLDecoder.decode(pair.substring("filter=".length()), StandardCharsets.UTF_8);
            }
        }
        return "";
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
