package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.OptionalBody;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method.PayloadExpectation;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Requests that have a body which nobody reads: where the method gives it no meaning (RFC 9110, 9.3) it is refused, but
 * for a DELETE whose route takes an {@link OptionalBody}. Thread-safe.
 */
@Singleton
public final class Bodiless {
    private final List<UriTemplate> bodiedDeletes;

    @Inject
    Bodiless(Set<JerseyPart> parts) {
        bodiedDeletes = parts.stream()
                .map(Object::getClass)
                .filter(part -> part.isAnnotationPresent(Path.class))
                .flatMap(part -> Arrays.stream(part.getMethods())
                        .filter(Bodiless::isBodiedDelete)
                        .map(method -> template(part, method)))
                .toList();
    }

    private static boolean isBodiedDelete(Method method) {
        return method.isAnnotationPresent(DELETE.class)
                && Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(OptionalBody.class));
    }

    private static UriTemplate template(Class<?> part, Method method) {
        return new UriTemplate(Stream.of(part, method)
                .flatMap(place -> Arrays.stream(place.getAnnotationsByType(Path.class)))
                .map(path -> "/" + path.value())
                .collect(Collectors.joining())
                .replace("//", "/"));
    }

    boolean isWronged(HttpRequestPacket request) {
        return request.getMethod().getPayloadExpectation() != PayloadExpectation.ALLOWED
                && hasBody(request)
                && !isBodiedDelete(request);
    }

    private boolean isBodiedDelete(HttpRequestPacket request) {
        return request.getMethod() == org.glassfish.grizzly.http.Method.DELETE
                && bodiedDeletes.stream().anyMatch(one -> one.match(request.getRequestURI(), new ArrayList<>()));
    }

    private static boolean hasBody(HttpRequestPacket request) {
        String length = request.getHeader("Content-Length");
        return request.containsHeader("Transfer-Encoding")
                || (length != null && !length.strip().equals("0"));
    }
}
