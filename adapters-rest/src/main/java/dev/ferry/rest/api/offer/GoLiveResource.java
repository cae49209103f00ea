package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.GoLive;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Both catalogs get what was certified (R22). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}/go-live")
@Produces(Api.JSON)
public final class GoLiveResource implements JerseyPart {
    private final GoLive goLive;
    private final ContentTags tags;

    @Inject
    GoLiveResource(GoLive goLive, ContentTags tags) {
        this.goLive = goLive;
        this.tags = tags;
    }

    @POST
    @Operation(
            operationId = "goLive",
            summary = "Have both catalogs list what was certified; answered 200 where it is live;"
                    + " for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NOT_CERTIFIED,
        Code.STEP_BLOCKED,
        Code.CATALOG_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response goLive(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("offerId") String offerId) {
        OfferView view = granted(goLive.run(who, OfferPath.key(id, offerId)));
        boolean waits = view.offer().listing() instanceof Listing.GoingLive;
        return tags.tagged(
                        Response.status(waits ? Response.Status.ACCEPTED : Response.Status.OK), OfferDocument.of(view))
                .build();
    }
}
