package dev.ferry.rest.api.openapi;

import dev.ferry.application.document.UserDocument;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Listing;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The records that operations take and answer. */
final class ApiTypes {
    private ApiTypes() {}

    /** All of them, by the names of their schemas. */
    static Map<String, Class<?>> all(Collection<Method> operations) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        operations.stream()
                .flatMap(method -> Stream.of(
                                Stream.of(method.getGenericReturnType()),
                                Arrays.stream(method.getGenericParameterTypes()),
                                answers(method))
                        .flatMap(types -> types))
                .forEach(type -> collect(type, found));
        return found;
    }

    /** Those that are bodies of requests, and what these are made of. */
    static Set<Class<?>> bodies(Collection<Method> operations) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        operations.stream()
                .flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                .forEach(type -> collect(type, found));
        return Set.copyOf(found.values());
    }

    private static Stream<Type> answers(Method method) {
        return Arrays.stream(method.getAnnotationsByType(ApiResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .map(content -> content.schema().implementation());
    }

    private static void collect(Type type, Map<String, Class<?>> found) {
        switch (type) {
            case ParameterizedType generic -> {
                Type argument = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
                if (generic.getRawType() == Listing.class && argument instanceof Class<?> item) {
                    found.put("Listing" + item.getSimpleName(), Listing.class);
                }
                collect(argument, found);
            }
            case Class<?> one
            when one.isRecord() && isOurs(one) && !found.containsValue(one) -> {
                found.put(one.getSimpleName(), one);
                for (RecordComponent component : one.getRecordComponents()) {
                    collect(component.getGenericType(), found);
                }
            }
            default -> {
                // no record of ours
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith(Api.class.getPackageName())
                || type.getPackage().equals(UserDocument.class.getPackage());
    }
}
