package dev.ferry.rest.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Somebody at a browser whose request comes to nothing sees a page, where a program sees the problem. */
@Singleton
final class ReadableProblems implements ContainerResponseFilter, JerseyPart {
    private static final String API = "api/";
    private static final Set<String> SHAPES =
            Set.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE);

    private final PageSignIn signIn;
    private final Templates templates;
    private final ObjectMapper json;

    @Inject
    ReadableProblems(PageSignIn signIn, Templates templates, ObjectMapper json) {
        this.signIn = signIn;
        this.templates = templates;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (isForPeople(request) && response.getEntity() instanceof byte[] problem && isProblem(response)) {
            if (response.getStatus() < 500) {
                signIn.recognise(request);
            }
            JsonNode told = json.readTree(problem);
            Notice notice = new Notice(
                    PageContext.of(request),
                    told.path("code").asText(),
                    told.path("title").asText(),
                    told.path("detail").asText());
            Response page = templates.page(response.getStatus(), "notice.jte", notice);
            response.setEntity(page.getEntity(), null, MediaType.valueOf(Templates.HTML));
            page.getStringHeaders().forEach((name, values) -> {
                if (!name.equals(HttpHeaders.CONTENT_TYPE)) {
                    response.getHeaders().putSingle(name, values.getFirst());
                }
            });
        }
    }

    /** Whether somebody at a browser asks, and not for the API: who takes pages, and no problem rather than a page. */
    static boolean isForPeople(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath(false).startsWith(API)
                && prefersPages(request);
    }

    /** What is wanted first stands first; a header field that cannot be read was sent by a browser for all we know. */
    private static boolean prefersPages(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream()
                    .filter(PageAccept::isTaken)
                    .map(type -> type.getType() + '/' + type.getSubtype())
                    .filter(SHAPES::contains)
                    .findFirst()
                    .equals(Optional.of(MediaType.TEXT_HTML));
        } catch (ProcessingException _) {
            return true;
        }
    }

    private static boolean isProblem(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type != null && type.toString().startsWith(Problem.MEDIA_TYPE);
    }
}
