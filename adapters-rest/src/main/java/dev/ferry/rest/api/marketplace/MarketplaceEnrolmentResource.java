package dev.ferry.rest.api.marketplace;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.MarketplaceEnrolmentDocument;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.marketplace.ShowMarketplaceEnrolment;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;

/** An account's marketplace enrolment (R19). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/enrolment")
@Produces(Api.JSON)
public final class MarketplaceEnrolmentResource implements JerseyPart {
    private final ShowMarketplaceEnrolment show;
    private final EnrolInMarketplace enrol;

    /** What the account is to join. */
    record WantedProgram(String program) {}

    @Inject
    MarketplaceEnrolmentResource(ShowMarketplaceEnrolment show, EnrolInMarketplace enrol) {
        this.show = show;
        this.enrol = enrol;
    }

    @GET
    @Operation(
            operationId = "showMarketplaceEnrolment",
            summary = "Whether the account joined the commercial marketplace")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public MarketplaceEnrolmentDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return MarketplaceEnrolmentDocument.of(granted(show.run(who, AccountPath.id(id))));
    }

    @PUT
    @Consumes(Api.JSON)
    @Operation(
            operationId = "enrolInMarketplace",
            summary = "Have the account join the commercial marketplace; for owners and managers")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGER_ONLY, Code.UNKNOWN_VALUE})
    public MarketplaceEnrolmentDocument enrol(
            @Context Requester who, @PathParam("publisherId") String id, WantedProgram body) {
        return MarketplaceEnrolmentDocument.of(
                granted(enrol.run(who, AccountPath.id(id), body.program()), Map.of(Code.UNKNOWN_VALUE, "#/program")));
    }
}
