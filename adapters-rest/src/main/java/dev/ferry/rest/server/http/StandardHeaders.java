package dev.ferry.rest.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.LinkedHashMap;
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

    /** Whoever came by TLS once does so from then on, for a year; of this host alone. */
    private static final String TLS_FOR_A_YEAR = "max-age=31536000";

    private final PublicUrl url;

    @Inject
    StandardHeaders(PublicUrl url) {
        this.url = url;
    }

    /** Those of a server with this URL. */
    public static Map<String, String> of(PublicUrl url) {
        Map<String, String> headers = new LinkedHashMap<>(ALL);
        if (url.isTls()) {
            headers.put("Strict-Transport-Security", TLS_FOR_A_YEAR);
        }
        return headers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        of(url).forEach((name, value) -> response.getHeaders().computeIfAbsent(name, _ -> List.of(value)));
    }
}
