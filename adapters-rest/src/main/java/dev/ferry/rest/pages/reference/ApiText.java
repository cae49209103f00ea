package dev.ferry.rest.pages.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.rest.api.description.DescriptionResource;
import dev.ferry.rest.pages.reference.ApiOperation.Parameter;
import dev.ferry.rest.pages.reference.ApiOperation.Reply;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The description of the API, as {@code /openapi.json} has it, to be read. Thread-safe. */
@Singleton
final class ApiText {
    private final Map<String, ApiOperation> operations;
    private final List<ApiGroup> groups;

    @Inject
    ApiText(ObjectMapper json) {
        JsonNode api = described(json);
        operations = operations(api);
        groups = api.path("tags")
                .valueStream()
                .map(tag ->
                        group(tag.path("name").asText(), tag.path("description").asText()))
                .toList();
    }

    private static JsonNode described(ObjectMapper json) {
        try {
            return json.readTree(DescriptionResource.described());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In their order, each with its operations. */
    List<ApiGroup> groups() {
        return groups;
    }

    /** The operation of this id; absent where there is none. */
    Optional<ApiOperation> find(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    private ApiGroup group(String name, String about) {
        return new ApiGroup(
                name,
                about,
                operations.values().stream()
                        .filter(operation -> operation.group().equals(name))
                        .toList());
    }

    private static Map<String, ApiOperation> operations(JsonNode api) {
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                ApiOperation operation = operation(api, path.getKey(), verb.getKey(), verb.getValue());
                operations.put(operation.id(), operation);
            }
        }
        return operations;
    }

    private static ApiOperation operation(JsonNode api, String path, String verb, JsonNode told) {
        return new ApiOperation(
                told.path("operationId").asText(),
                told.at("/tags/0").asText(),
                verb,
                path,
                told.path("summary").asText(),
                told.path("description").asText(),
                told.path("parameters").valueStream().map(ApiText::parameter).toList(),
                fields(api, schema(told.path("requestBody"))),
                example(told.path("requestBody")),
                told.path("responses").properties().stream()
                        .flatMap(answer -> answers(answer.getKey(), answer.getValue()))
                        .toList(),
                told.path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .map(answer -> fields(api, schema(answer.getValue())))
                        .filter(fields -> !fields.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                told.path("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .map(answer -> example(answer.getValue()))
                        .filter(example -> !example.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static Parameter parameter(JsonNode told) {
        return new Parameter(
                told.path("name").asText(),
                told.path("in").asText(),
                type(told.path("schema")),
                told.path("required").asBoolean(),
                told.path("description").asText());
    }

    /** A status that several problems share is told once for each of them. */
    private static Stream<Reply> answers(String status, JsonNode told) {
        JsonNode problems = told.at("/content/application~1problem+json/examples");
        return problems.isObject()
                ? problems.properties().stream()
                        .map(problem -> new Reply(
                                status,
                                problem.getKey(),
                                problem.getValue().at("/value/title").asText()))
                : Stream.of(new Reply(
                        status,
                        "",
                        status.startsWith("2") ? "" : told.path("description").asText()));
    }

    /** Of the first of its media types. */
    private static JsonNode media(JsonNode content) {
        return content.path("content").valueStream().findFirst().orElse(content.path("content"));
    }

    private static JsonNode schema(JsonNode content) {
        return media(content).path("schema");
    }

    private static String example(JsonNode content) {
        JsonNode example = media(content).path("example");
        return example.isMissingNode() ? "" : example.toPrettyString();
    }

    /** Those of an object, or of what a list holds; of what others refer to. */
    private static List<Parameter> fields(JsonNode api, JsonNode schema) {
        JsonNode known = followed(api, schema);
        List<Parameter> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : known.path("properties").properties()) {
            boolean required = known.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asText().equals(member.getKey()));
            fields.add(new Parameter(
                    member.getKey(),
                    "",
                    type(member.getValue()),
                    required,
                    member.getValue().path("description").asText()));
        }
        return fields;
    }

    private static JsonNode followed(JsonNode api, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : api.at(ref.substring(1));
    }

    /** In a few words. */
    private static String type(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        if (schema.path("enum").isArray()) {
            return words(schema.path("enum").valueStream().map(JsonNode::asText), ", ");
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.path(choice).isArray()) {
                return words(schema.path(choice).valueStream().map(ApiText::type), " | ");
            }
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? words(type.valueStream().map(JsonNode::asText), " | ") : type.asText();
        return name.equals("array") ? type(schema.path("items")) + "[]" : name;
    }

    private static String words(Stream<String> some, String between) {
        return some.filter(word -> !word.isEmpty()).collect(Collectors.joining(between));
    }
}
