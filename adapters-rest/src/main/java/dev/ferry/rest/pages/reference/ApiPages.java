package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** The API to be read; what it says of itself is in English. */
@Paged
@Singleton
@Path("/")
public final class ApiPages implements JerseyPart {
    private static final String HTML = "text/html;charset=utf-8";

    /** Read once somebody looks: it is large. */
    private final Provider<ApiText> api;

    private final Answers answers;

    @Inject
    ApiPages(Provider<ApiText> api, Answers answers) {
        this.api = api;
        this.answers = answers;
    }

    /** All operations, by what they are about. */
    @GET
    @PublicRoute
    @Path("docs")
    @Produces(HTML)
    public Response all(@Context ContainerRequestContext request) {
        return answers.page(
                "reference/api.jte",
                new ApiView(PageContext.of(request), api.get().groups()));
    }

    /** One of them, with all that it takes and answers. */
    @GET
    @PublicRoute
    @Path("docs/operations/{id}")
    @Produces(HTML)
    public Response one(@Context ContainerRequestContext request, @PathParam("id") String id) {
        ApiOperation operation = api.get().find(id).orElseThrow(NotFoundException::new);
        return answers.page("reference/operation.jte", new OperationView(PageContext.of(request), operation));
    }
}
