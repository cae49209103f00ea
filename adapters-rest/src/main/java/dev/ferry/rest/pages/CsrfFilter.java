package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.ReaderLanguage;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Refuses forms that another site has a browser send: a form brings the token that its page was given. A file's form,
 * which is read as it comes, brings it in its address.
 */
@Paged
@Singleton
@Priority(CsrfFilter.BEHIND_SIGN_IN)
final class CsrfFilter implements ContainerRequestFilter, JerseyPart {
    static final int BEHIND_SIGN_IN = 1500;
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Templates templates;

    @Inject
    CsrfFilter(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()) && !isOurs(request)) {
            Language language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            request.abortWith(templates.page(403, "notice.jte", Notice.formTooOld(PageContext.of(request), language)));
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return (site == null || OURS.contains(site))
                && PageContext.secret(request)
                        .filter(secret -> Csrf.isOf(secret, tokenIn(request)))
                        .isPresent();
    }

    private static String tokenIn(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            ContainerRequest form = (ContainerRequest) request;
            form.bufferEntity();
            return Objects.requireNonNullElse(
                    form.readEntity(Form.class).asMap().getFirst(Csrf.FIELD), "");
        }
        return Objects.requireNonNullElse(
                request.getUriInfo().getQueryParameters().getFirst(Csrf.FIELD), "");
    }
}
