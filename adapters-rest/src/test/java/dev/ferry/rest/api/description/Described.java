package dev.ferry.rest.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.Api;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/** Holds what a server answers against what it says that it answers. */
public final class Described {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode api;

    Described(JsonNode api) {
        this.api = api;
    }

    public static Described by(TestServer server) throws IOException, InterruptedException {
        return new Described(JSON.readTree(server.get("/openapi.json").body()));
    }

    public JsonNode api() {
        return api;
    }

    /** Fails unless the description has this answer to this request, with this status, these fields and this body. */
    public void requireAnswer(String method, String template, HttpResponse<String> answer) throws IOException {
        String what = method + " " + template + " " + answer.statusCode();
        JsonNode operation =
                api.path("paths").path(Api.ROOT + template).path(method.toLowerCase(java.util.Locale.ROOT));
        assertThat(operation.isObject()).as(what).isTrue();
        JsonNode response = operation.path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(response.isObject()).as(what + " is not described").isTrue();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertThat(name.equals("Link")
                                || answer.headers().firstValue(name).isPresent())
                        .as(what + " has no " + name)
                        .isTrue());
        if (answer.body().isEmpty()) {
            assertThat(response.has("content")).as(what + " has no body").isFalse();
        } else {
            String type =
                    answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
            JsonNode schema = response.path("content").path(type).path("schema");
            assertThat(schema.isObject()).as(what + " as " + type).isTrue();
            requireValid(what, schema, isJson(type) ? JSON.readTree(answer.body()) : new TextNode(answer.body()));
            if (answer.statusCode() >= 400) {
                assertThat(response.path("content").path(type).path("examples"))
                        .as(what + " " + answer.body())
                        .anyMatch(example -> example.get("value").get("code").equals(code(answer)));
            }
        }
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static JsonNode code(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body()).get("code");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing may be answered that the schema does not name, unless it says that more may come. */
    void requireValid(String what, JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.putObject("components")
                .set("schemas", strict(api.path("components").path("schemas")));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole)
                        .validate(value))
                .as(what + ": " + value)
                .isEmpty();
    }

    private static JsonNode strict(JsonNode schemas) {
        JsonNode copy = schemas.deepCopy();
        for (Map.Entry<String, JsonNode> schema : copy.properties()) {
            if (!schema.getValue().has("additionalProperties")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        }
        return copy;
    }
}
