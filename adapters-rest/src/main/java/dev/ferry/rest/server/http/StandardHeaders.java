package dev.ferry.rest.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Map;

/** What every answer carries unless its resource says something else: nothing is sniffed, kept, framed or run. */
@Singleton
public final class StandardHeaders implements ContainerResponseFilter, JerseyPart {
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    @Inject
    StandardHeaders() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ALL.forEach((name, value) -> response.getHeaders().computeIfAbsent(name, _ -> List.of(value)));
    }
}
