package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.rest.api.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Examples of what goes to and fro, one for each schema. */
final class ApiExamples {
    private static final String FILE = "api-examples.json";
    private static final String SCHEMAS = "#/components/schemas/";

    private ApiExamples() {}

    /** By the names of their schemas. */
    static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(ApiExamples.class.getResourceAsStream(FILE), FILE)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void add(ObjectNode operation, JsonNode examples) {
        addTo(operation.path("requestBody"), examples);
        operation.path("responses").forEach(response -> addTo(response, examples));
    }

    private static void addTo(JsonNode message, JsonNode examples) {
        JsonNode content = message.path("content").path(Api.JSON);
        String ref = content.path("schema").path("$ref").asText();
        if (ref.startsWith(SCHEMAS)) {
            String name = ref.substring(SCHEMAS.length());
            ((ObjectNode) content).set("example", Objects.requireNonNull(examples.get(name), name));
        }
    }
}
