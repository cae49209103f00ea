package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.ferry.http.Call;
import dev.ferry.http.HttpFault;
import dev.ferry.http.Json;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.client.spi.ConnectorProvider;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Sends what the SCIM SDK asks Jersey for through the HTTP kit, so that its time-outs, bounds, certificates, proxy and
 * tokens hold for it too. Whatever is not the server's own word never reaches the SDK; errors reach it in one shape.
 * Thread-safe.
 */
final class KitConnector implements Connector, ConnectorProvider {
    private static final String SCIM_JSON = "application/scim+json";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String PERMISSION = "users: read and write (in Keycloak: manage-users of realm-management)";

    /** What a wrong base, a realm that is not there, or a gateway answers too: nobody is gone by that. */
    private static final Set<Integer> NOTHING_HERE = Set.of(404, 405, 410);

    private final SystemClient client;
    private final boolean capitalOperations;

    /** @param capitalOperations whether operations of a PATCH are written {@code Replace}, as some servers want them */
    KitConnector(SystemClient client, boolean capitalOperations) {
        this.client = client;
        this.capitalOperations = capitalOperations;
    }

    @Override
    public Connector getConnector(Client client, Configuration config) {
        return this;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        Reply reply = client.ask(call(request));
        ClientResponse response = new ClientResponse(Statuses.from(reply.status()), request);
        byte[] body = reply.isGood() ? reply.body() : error(reply);
        if (body.length > 0) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, SCIM_JSON);
        }
        response.setEntityStream(new ByteArrayInputStream(body));
        return response;
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        try {
            callback.response(apply(request));
        } catch (RuntimeException fault) {
            callback.failure(fault);
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Values of the query apart from the path, which stands in logs: they name people. */
    private Call call(ClientRequest request) {
        Call call = Call.of(request.getMethod(), request.getUri().getRawPath()).needs(PERMISSION);
        String query = request.getUri().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                call = call.query(decoded(parts[0]), decoded(parts[1]));
            }
        }
        if (request.hasEntity()) {
            call = call.body(String.valueOf(request.getMediaType()), body(request));
        }
        List<String> accept = request.getRequestHeader(HttpHeaders.ACCEPT);
        return accept == null ? call : call.header(HttpHeaders.ACCEPT, String.join(", ", accept));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private byte[] body(ClientRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.setStreamProvider(_ -> body);
        try {
            request.writeEntity();
            return capitalOperations && request.getMethod().equals("PATCH")
                    ? capital(body.toByteArray())
                    : body.toByteArray();
        } catch (IOException impossible) {
            throw new ProcessingException(impossible);
        }
    }

    private static byte[] capital(byte[] patch) throws IOException {
        JsonNode request = JsonUtils.getObjectReader().readTree(patch);
        request.path("Operations").forEach(operation -> {
            String name = operation.path("op").asText();
            ((ObjectNode) operation).put("op", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        });
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In the shape of RFC 7644, whatever shape the server has: its reason in one line, without a secret. */
    private byte[] error(Reply reply) {
        boolean scim =
                reply.json().path("schemas").valueStream().map(JsonNode::asText).anyMatch(ERROR::equals);
        if (NOTHING_HERE.contains(reply.status()) && !scim) {
            throw client.unavailable(HttpFault.of(
                    HttpFault.Kind.WRONG_ADDRESS, "answered " + reply.reason() + ", not as SCIM says such things"));
        }
        ObjectNode error = Json.object();
        error.putArray("schemas").add(ERROR);
        error.put("status", Integer.toString(reply.status())).put("detail", reply.reason());
        JsonNode type = reply.json().path("scimType");
        if (type.isTextual()) {
            error.set("scimType", type);
        }
        return error.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String getName() {
        return "Ferry's HTTP kit";
    }

    /** The client is its owner's to close. */
    @Override
    public void close() {}
}
