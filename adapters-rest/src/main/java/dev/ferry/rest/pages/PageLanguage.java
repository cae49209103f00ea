package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has chosen a language reads it from then on; the choice goes before what the browser asks for (R25). */
@Paged
@Singleton
@Priority(PageLanguage.FIRST)
final class PageLanguage implements ContainerRequestFilter, JerseyPart {
    static final int FIRST = 100;
    static final String PARAMETER = "lang";

    private final Cookies cookies;

    @Inject
    PageLanguage(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Language> chosen =
                known(request.getUriInfo().getQueryParameters().getFirst(PARAMETER));
        if (chosen.isPresent() && request.getMethod().equals("GET")) {
            request.abortWith(Response.seeOther(withoutChoice(request))
                    .header(HttpHeaders.SET_COOKIE, cookies.language(chosen.get()))
                    .build());
            return;
        }
        known(cookies.in(request, Cookies.LANGUAGE).orElse(null))
                .ifPresent(language -> request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag()));
    }

    /** The same page: a path, never another host. */
    private static URI withoutChoice(ContainerRequestContext request) {
        URI page = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(PARAMETER)
                .build();
        String query = page.getRawQuery();
        return URI.create(page.getRawPath() + (query == null || query.isEmpty() ? "" : "?" + query));
    }

    private static Optional<Language> known(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
