package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.ExplainedProblems;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What each problem means and what to do about it, for people; programs are told the same at the same address. */
@Paged
@Singleton
@Path("/problems")
public final class ProblemPages implements JerseyPart {
    /** Whoever does not ask for a page is a program. */
    private static final String HTML = "text/html;charset=utf-8;qs=0.9";

    private final ExplainedProblems problems;
    private final Answers answers;

    @Inject
    ProblemPages(ExplainedProblems problems, Answers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    /** All of them. */
    @GET
    @PublicRoute
    @Produces(HTML)
    public Response all(@Context ContainerRequestContext request) {
        PageContext page = PageContext.of(request);
        return answers.page("reference/problems.jte", new ProblemsView(page, problems.all(page.language())));
    }

    /** One of them, with what it looks like. */
    @GET
    @PublicRoute
    @Path("/{code}")
    @Produces(HTML)
    public Response one(@Context ContainerRequestContext request, @PathParam("code") String slug) {
        PageContext page = PageContext.of(request);
        return problems.find(slug, page.language())
                .map(one -> new ProblemView(page, one, problems.example(slug, one.status())))
                .map(view -> answers.page("reference/problem.jte", view))
                .orElseThrow(NotFoundException::new);
    }
}
