package dev.ferry.rest.pages;

import dev.ferry.application.mail.Links;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Leads to where support is asked, which is a setting: every page has one address for it. */
@Paged
@Singleton
@Path("/support")
public final class SupportPage implements JerseyPart {
    private final Links links;

    @Inject
    SupportPage(Links links) {
        this.links = links;
    }

    @GET
    @PublicRoute
    public Response lead() {
        return Response.seeOther(links.support()).build();
    }
}
