package dev.ferry.rest.pages.operator;

import dev.ferry.application.job.ListJobs;
import dev.ferry.application.migration.ReadinessResult;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.Visit;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The operator's board: how all accounts stand, and what is under way. */
@Paged
@Singleton
@Path("/operator")
public final class BoardPages implements JerseyPart {
    private static final int JOBS = 8;

    private final Standing standing;
    private final ListJobs listJobs;
    private final Answers answers;

    @Inject
    BoardPages(Standing standing, ListJobs listJobs, Answers answers) {
        this.standing = standing;
        this.listJobs = listJobs;
        this.answers = answers;
    }

    /** At once; how all accounts stand follows, as it may take a while to find. */
    @GET
    public Response board(@Context ContainerRequestContext request, @Context Requester who) {
        Visit visit = Visit.of(request);
        return answers.to(visit, view(visit, who, Optional.empty()), view -> answers.page("operator/board.jte", view));
    }

    /** The part that follows; whole, as a page, where there is no script to fetch it. */
    @GET
    @Path("standing")
    public Response standing(@Context ContainerRequestContext request, @Context Requester who) {
        Visit visit = Visit.of(request);
        String template = "standing".equals(request.getHeaderString("HX-Target"))
                ? "operator/standing.jte"
                : "operator/board.jte";
        return answers.to(
                visit,
                standing.run(who).then(result -> view(visit, who, Optional.of(result))),
                view -> answers.page(template, view));
    }

    private Outcome<BoardView> view(Visit visit, Requester who, Optional<ReadinessResult> result) {
        return listJobs.run(who, JOBS)
                .map(jobs -> new BoardView(
                        visit,
                        result,
                        jobs.stream().map(job -> new JobView(visit, job)).toList()));
    }
}
