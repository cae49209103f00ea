package dev.ferry.rest.api.marketplace;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.AgreementDocument;
import dev.ferry.application.marketplace.AcceptAgreement;
import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Listing;
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

/** The agreements of an account (R19, R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/agreements")
@Produces(Api.JSON)
public final class AgreementsResource implements JerseyPart {
    private final ShowAgreements show;
    private final AcceptAgreement accept;

    /** What was shown: version and digest as they were given with the text. */
    record ShownAgreement(String version, String digest) {}

    @Inject
    AgreementsResource(ShowAgreements show, AcceptAgreement accept) {
        this.show = show;
        this.accept = accept;
    }

    @GET
    @Operation(
            operationId = "listAgreements",
            summary = "The agreements in the reader's language, and which of them the account accepted")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public Listing<AgreementDocument> list(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id) {
        return new Listing<>(
                granted(show.run(who, AccountPath.id(id), language)).stream()
                        .map(AgreementDocument::of)
                        .toList(),
                null);
    }

    @PUT
    @Path("/isv-addendum")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "acceptIsvAddendum",
            summary = "Accept the ISV addendum as it was shown; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.MANAGER_ONLY,
        Code.AGREEMENT_OUTDATED,
        Code.AGREEMENT_UNREAD
    })
    public AgreementDocument accept(@Context Requester who, @PathParam("publisherId") String id, ShownAgreement body) {
        return AgreementDocument.of(granted(
                accept.run(who, AccountPath.id(id), body.version(), body.digest()),
                Map.of(Code.AGREEMENT_UNREAD, "#/digest")));
    }
}
