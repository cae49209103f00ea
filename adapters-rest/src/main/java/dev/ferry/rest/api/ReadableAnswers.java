package dev.ferry.rest.api;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.ReaderLanguage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Says in which language an answer of the API is, and that another would be asked for by Accept-Language (R25). */
@Singleton
final class ReadableAnswers implements ContainerResponseFilter, JerseyPart {

    @Inject
    ReadableAnswers() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath(false).startsWith(Api.UNDER)) {
            String language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                    .tag();
            response.getHeaders().computeIfAbsent(HttpHeaders.CONTENT_LANGUAGE, _ -> List.of(language));
            response.getHeaders().computeIfAbsent(HttpHeaders.VARY, _ -> List.of(HttpHeaders.ACCEPT_LANGUAGE));
        }
    }
}
