package dev.ferry.rest.api.description;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.ExplainedProblems;
import dev.ferry.rest.server.problem.ExplainedProblems.Explained;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What each problem means and what to do about it, for programs, and anyone who does not ask for a page: where the
 * {@code type} of a problem leads.
 */
@PublicRoute
@Singleton
@Path("/problems")
public final class ProblemsResource implements JerseyPart {
    private final ExplainedProblems problems;

    /** All problems, in the order of their codes. */
    record Index(List<Explained> items) {}

    @Inject
    ProblemsResource(ExplainedProblems problems) {
        this.problems = problems;
    }

    /** All of them. */
    @GET
    @Produces(Api.JSON)
    public Response index(@Context Language language) {
        return answer(language).entity(new Index(problems.all(language))).build();
    }

    /** One of them. */
    @GET
    @Path("/{code}")
    @Produces(Api.JSON)
    public Response json(@PathParam("code") String slug, @Context Language language) {
        return answer(language)
                .entity(problems.find(slug, language).orElseThrow(NotFoundException::new))
                .build();
    }

    private static Response.ResponseBuilder answer(Language language) {
        return Response.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Accept");
    }
}
