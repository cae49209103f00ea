package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.application.document.WithFacts;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.http.Lines;
import dev.ferry.rest.server.http.Longest;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of a description by what the records say: what is always there, what may be null, which words
 * there are.
 */
final class ApiSchemas {
    private ApiSchemas() {}

    static void complete(ObjectNode api, Map<String, Method> operations) {
        ObjectNode schemas = api.withObject("/components/schemas");
        Set<Class<?>> bodies = ApiTypes.bodies(operations.values());
        ApiTypes.all(operations.values()).forEach((name, type) -> {
            ObjectNode schema = (ObjectNode) schemas.get(name);
            if (schema == null) {
                throw new IllegalStateException("no schema for " + name);
            }
            complete(name, type, schema, bodies.contains(type));
        });
        ApiProblems.addSchema(schemas);
    }

    private static void complete(String name, Class<?> type, ObjectNode schema, boolean body) {
        schema.remove("required");
        ArrayNode required = schema.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            if (areMembers(component)) {
                addFacts(name, component, schema);
                continue;
            }
            String property = nameOf(component);
            ObjectNode of = (ObjectNode) schema.withObject("/properties").get(property);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            addWords(name, property, of);
            ApiFormats.add(name, property, of);
            if (body && component.getType() == String.class) {
                of.put("maxLength", longest(component));
            }
            if (isFacts(component)) {
                of.put("additionalProperties", true);
            }
            if (nullable) {
                schema.withObject("/properties").set(property, orNull(of));
            }
            if (!nullable || !body) {
                required.add(property);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (body) {
            schema.put("additionalProperties", false);
            oneOf(schema, ApiWords.alternatives(name));
        }
    }

    /** One of these members, and not more, where there are any. */
    private static void oneOf(ObjectNode schema, List<String> members) {
        members.forEach(member -> {
            ObjectNode alternative = schema.withArray("/oneOf").addObject();
            alternative.putArray("required").add(member);
            ObjectNode properties = alternative.putObject("properties");
            members.stream()
                    .filter(other -> !other.equals(member))
                    .forEach(other -> properties.putObject(other).put("type", "null"));
            properties.putObject(member).putObject("not").put("type", "null");
        });
    }

    private static int longest(RecordComponent component) {
        Lines lines = component.getAnnotatedType().getAnnotation(Lines.class);
        Longest longest = component.getAnnotatedType().getAnnotation(Longest.class);
        if (lines != null) {
            return lines.value();
        }
        return longest == null ? InputText.LONGEST : longest.value();
    }

    /** Facts that stand among the members of their document. */
    private static boolean areMembers(RecordComponent component) {
        return WithFacts.class.isAssignableFrom(component.getDeclaringRecord())
                && component.getName().equals("facts");
    }

    private static void addFacts(String name, RecordComponent facts, ObjectNode schema) {
        ObjectNode properties = schema.withObject("/properties");
        properties.remove(facts.getName());
        List<String> known = ApiWords.facts(name);
        known.forEach(fact -> addWords(
                name,
                fact,
                properties.putObject(fact).put("type", ApiWords.isNumber(name + '.' + fact) ? "integer" : "string")));
        if (known.isEmpty()) {
            schema.put("additionalProperties", true);
        }
    }

    /** Of a list, to what it holds. */
    private static void addWords(String name, String property, ObjectNode schema) {
        ObjectNode worded = schema.get("items") instanceof ObjectNode items ? items : schema;
        ApiWords.of(name + '.' + property).ifPresent(words -> words.forEach(worded.withArray("/enum")::add));
    }

    /** Values of any type by their names. */
    private static boolean isFacts(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                && type.getRawType() == Map.class
                && type.getActualTypeArguments()[1] == Object.class;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type != null && type.isTextual()) {
            schema.putArray("type").add(type.asText()).add("null");
            if (schema.get("enum") instanceof ArrayNode words) {
                words.addNull();
            }
            return schema;
        }
        ObjectNode either = schema.objectNode();
        either.putArray("oneOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
