package dev.ferry.rest.pages;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Routes;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who takes no page is given none, and nothing is done for them: a program that asks at a page's address reads that it
 * cannot have what it wants there. What gives other than pages says so by {@link Produces}, and is left to JAX-RS.
 */
@Paged
@Singleton
@Priority(PageAccept.BEFORE_SIGN_IN)
final class PageAccept implements ContainerRequestFilter, JerseyPart {
    static final int BEFORE_SIGN_IN = 500;

    private static final Pattern NOT_TAKEN = Pattern.compile("0(\\.0*)?");

    @Inject
    PageAccept() {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("OPTIONS")
                && !Routes.isMarked(request, Produces.class)
                && !takesPages(request)) {
            throw new NotAcceptableException();
        }
    }

    /** A header field that cannot be read was sent by a browser for all we know. */
    private static boolean takesPages(ContainerRequestContext request) {
        try {
            List<MediaType> types = request.getAcceptableMediaTypes();
            return types.stream().filter(PageAccept::isTaken).anyMatch(PageAccept::isPage)
                    && types.stream().noneMatch(type -> isHtml(type) && !isTaken(type));
        } catch (ProcessingException _) {
            return true;
        }
    }

    private static boolean isPage(MediaType type) {
        return type.isCompatible(MediaType.TEXT_HTML_TYPE) || type.isCompatible(MediaType.APPLICATION_XHTML_XML_TYPE);
    }

    private static boolean isHtml(MediaType type) {
        return (type.getType() + '/' + type.getSubtype()).equals(MediaType.TEXT_HTML);
    }

    /** Not where its weight is nothing. */
    static boolean isTaken(MediaType type) {
        return !NOT_TAKEN.matcher(type.getParameters().getOrDefault("q", "1")).matches();
    }
}
