package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.rest.api.description.ApiModule;
import dev.ferry.rest.api.description.DescriptionResource;
import dev.ferry.rest.server.problem.Problems;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/** Describes the API from its code, as OpenAPI 3.1. */
final class ApiDescription {
    private ApiDescription() {}

    /** As JSON, with {@link DescriptionResource#ANY_URL} for the server's own. */
    static ObjectNode made(Problems problems) {
        SwaggerConfiguration configuration = new SwaggerConfiguration();
        configuration.setOpenAPI31(true);
        configuration.setReadAllResources(false);
        OpenAPI read = new Reader(configuration).read(new LinkedHashSet<>(ApiModule.resources()));
        ObjectNode api = Json31.mapper().valueToTree(read);
        InheritedOperations.complete(api, ApiModule.resources());
        ApiSchemas.complete(api, operations());
        ApiOperations.complete(api, operations(), problems);
        OfferPageSchemas.complete(api);
        ApiFrame.complete(api);
        ApiGroups.complete(api);
        sort(api.withObject("/paths"));
        api.get("paths").forEach(path -> sort((ObjectNode) path));
        sort(api.withObject("/components/schemas"));
        return api;
    }

    /** By names: the order in which a JVM lists methods may change from one build to the next. */
    private static void sort(ObjectNode node) {
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        node.removeAll().setAll(members);
    }

    /** The methods behind the operations, by the operations' ids. */
    static Map<String, Method> operations() {
        Map<String, Method> operations = new LinkedHashMap<>();
        for (Class<?> resource : ApiModule.resources()) {
            for (Method method : resource.getMethods()) {
                if (method.isAnnotationPresent(Operation.class)
                        && operations.put(InheritedOperations.id(resource, method), method) != null) {
                    throw new IllegalStateException("two operations of one id: " + method);
                }
            }
        }
        return operations;
    }
}
