package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.ReadinessDocument;
import dev.ferry.application.standing.ReviewReadiness;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** How all accounts stand, for operators. */
@Singleton
@Path(Api.ROOT + "/readiness")
@Produces(Api.JSON)
public final class ReadinessResource implements JerseyPart {
    private final ReviewReadiness reviewReadiness;

    @Inject
    ReadinessResource(ReviewReadiness reviewReadiness) {
        this.reviewReadiness = reviewReadiness;
    }

    @GET
    @Operation(operationId = "reviewReadiness", summary = "How all accounts stand; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public ReadinessDocument review(@Context Requester who) {
        return ReadinessDocument.of(granted(reviewReadiness.run(who)));
    }
}
