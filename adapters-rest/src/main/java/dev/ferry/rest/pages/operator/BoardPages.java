package dev.ferry.rest.pages.operator;

import dev.ferry.application.job.ListJobs;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The operator's dashboard: how all accounts stand, how fast they move, and what is under way. */
@Paged
@Singleton
@Path("/operator")
public final class BoardPages implements JerseyPart {
    private static final int JOBS = 8;

    private final Cockpits cockpits;
    private final ListJobs listJobs;
    private final Answers answers;

    @Inject
    BoardPages(Cockpits cockpits, ListJobs listJobs, Answers answers) {
        this.cockpits = cockpits;
        this.listJobs = listJobs;
        this.answers = answers;
    }

    /** At once; how all accounts stand follows, as it may take a while to find. */
    @GET
    public Response board(@Context PageCall call) {
        return answers.to(call.page(), view(call, Optional.empty()), view -> answers.page("operator/board.jte", view));
    }

    /** The part that follows; whole, as a page, where there is no script to fetch it. */
    @GET
    @Path("standing")
    public Response standing(@Context PageCall call) {
        String template = call.isFor("standing") ? "operator/standing.jte" : "operator/board.jte";
        return answers.to(
                call.page(),
                cockpits.of(call).then(cockpit -> view(call, Optional.of(cockpit))),
                view -> answers.page(template, view));
    }

    private Outcome<BoardView> view(PageCall call, Optional<Cockpit> cockpit) {
        return listJobs.run(call.who(), JOBS)
                .map(jobs -> new BoardView(
                        call.page(),
                        cockpit,
                        jobs.stream().map(job -> new JobView(call.page(), job)).toList()));
    }
}
