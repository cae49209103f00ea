package dev.ferry.rest.api;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Packs what the API answers to a GET, where that is long and the client takes it packed. Not what has a tag: a strong
 * one stands for the very bytes. Pages are never packed, because they hold secrets beside what others can choose.
 */
@Singleton
@Priority(Priorities.ENTITY_CODER)
final class PackedAnswers implements ContainerResponseFilter, WriterInterceptor, JerseyPart {
    private static final String PACKED = "dev.ferry.rest.packed";
    private static final Set<String> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<MediaType> TYPES = List.of(MediaType.valueOf(Api.JSON), MediaType.valueOf(Api.CSV));
    private static final Joiner COMMAS = Joiner.on(", ");
    private static final Pattern CODING =
            Pattern.compile("(?:^|,)\\s*(gzip|x-gzip|\\*)\\s*(?:;\\s*q\\s*=\\s*([0-9.]*)\\s*)?(?=,|$)");

    @Inject
    PackedAnswers() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (mayBePacked(request, response)) {
            response.getHeaders()
                    .merge(
                            HttpHeaders.VARY,
                            List.of(HttpHeaders.ACCEPT_ENCODING),
                            (there, more) -> List.of(COMMAS.join(Iterables.concat(there, more))));
            boolean hasBody = request.getMethod().equals(HttpMethod.GET);
            if (hasBody && takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
                request.setProperty(PACKED, true);
            }
        }
    }

    private static boolean mayBePacked(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return READ.contains(request.getMethod())
                && request.getUriInfo().getPath(false).startsWith(Api.UNDER)
                && response.getStatus() == 200
                && !response.getHeaders().containsKey(HttpHeaders.ETAG)
                && type != null
                && TYPES.stream().anyMatch(type::isCompatible);
    }

    /** What is said of gzip by name counts, else what is said of all codings; a header that makes no sense says no. */
    static boolean takesGzip(@Nullable String accepted) {
        boolean taken = false;
        Matcher one = CODING.matcher(accepted == null ? "" : accepted.toLowerCase(Locale.ROOT));
        while (one.find()) {
            boolean wanted = one.group(2) == null || one.group(2).chars().anyMatch(c -> c >= '1' && c <= '9');
            if (!one.group(1).equals("*")) {
                return wanted;
            }
            taken = wanted;
        }
        return taken;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(PACKED) == null) {
            context.proceed();
            return;
        }
        try (PackingStream packing = new PackingStream(context.getOutputStream(), () -> {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        })) {
            context.setOutputStream(packing);
            context.proceed();
            packing.finish();
        }
    }
}
