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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes the API from its code, as OpenAPI 3.1. Made when it is first asked for: a start does not wait for it. Thread-safe. */
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
        ApiSchemas.complete(api, operations());
        ApiOperations.complete(api, operations(), problems);
        ApiFrame.complete(api, url.get());
        return api;
    }

    /** The methods behind the operations, by the operations' ids. */
    static Map<String, Method> operations() {
        return ApiModule.resources().stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(Operation.class).operationId(),
                        method -> method,
                        (first, _) -> {
                            throw new IllegalStateException("two operations of one id: " + first);
                        },
                        LinkedHashMap::new));
    }
}
