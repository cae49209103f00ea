package dev.ferry.rest.api.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.problem.Problems;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes the API from its code, as OpenAPI 3.1. Made when it is first asked for: a start does not wait for it.
 * Thread-safe.
 */
@Singleton
final class ApiDescription {
    private final PublicUrl url;
    private final Problems problems;
    private volatile @Nullable String text;

    @Inject
    ApiDescription(PublicUrl url, Problems problems) {
        this.url = url;
        this.problems = problems;
    }

    /** As JSON. */
    String text() {
        String made = text;
        if (made == null) {
            made = make().toPrettyString();
            text = made;
        }
        return made;
    }

    private synchronized ObjectNode make() {
        SwaggerConfiguration configuration = new SwaggerConfiguration();
        configuration.setOpenAPI31(true);
        configuration.setReadAllResources(false);
        OpenAPI read = new Reader(configuration).read(new LinkedHashSet<>(ApiModule.resources()));
        ObjectNode api = Json31.mapper().valueToTree(read);
        InheritedOperations.complete(api, ApiModule.resources());
        ApiSchemas.complete(api, operations());
        ApiOperations.complete(api, operations(), problems);
        ApiFrame.complete(api, url.get());
        return api;
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
