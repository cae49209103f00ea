package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Completes operations that several resources inherit: their ids, and the parameters of the paths that they are
 * inherited at.
 */
final class InheritedOperations {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private InheritedOperations() {}

    /** The id of an operation of a resource: its own, or that of the method and the resource together. */
    static String id(Class<?> resource, Method method) {
        String own =
                Objects.requireNonNull(method.getAnnotation(Operation.class)).operationId();
        return own.isEmpty() ? method.getName() + resource.getSimpleName().replace("Resource", "") : own;
    }

    static void complete(ObjectNode api, List<Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                if (method.isAnnotationPresent(Operation.class) && method.getDeclaringClass() != resource) {
                    complete(api, resource, method);
                }
            }
        }
    }

    private static void complete(ObjectNode api, Class<?> resource, Method method) {
        String path = Objects.requireNonNull(resource.getAnnotation(Path.class)).value();
        ObjectNode operation = (ObjectNode) api.path("paths").path(path).path(verb(method));
        operation.put("operationId", id(resource, method));
        PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> isMissing(operation.path("parameters"), name))
                .forEach(name -> operation
                        .withArray("/parameters")
                        .addObject()
                        .put("name", name)
                        .put("in", "path")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"));
    }

    private static boolean isMissing(JsonNode parameters, String name) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .noneMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }
}
