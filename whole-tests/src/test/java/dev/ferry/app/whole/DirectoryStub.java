package dev.ferry.app.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The tenant directory of another company, as the sample plugin asks it. */
final class DirectoryStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> owners;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean down;

    /** @param owners tenants by domain */
    DirectoryStub(Map<String, String> owners) throws IOException {
        this.owners = owners;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    int requests() {
        return requests.get();
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = JSON.writeValueAsBytes(
                answer(JSON.readTree(exchange.getRequestBody().readAllBytes())));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    private ObjectNode answer(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode domains = answer.putObject("domains");
        question.path("domains").forEach(domain -> {
            var tenants = domains.putArray(domain.asText());
            if (owners.containsKey(domain.asText())) {
                tenants.add(owners.get(domain.asText()));
            }
        });
        ObjectNode tenants = answer.putObject("tenants");
        question.path("tenants").forEach(tenant -> tenants.put(tenant.asText(), "Tenant " + tenant.asText()));
        return answer;
    }
}
