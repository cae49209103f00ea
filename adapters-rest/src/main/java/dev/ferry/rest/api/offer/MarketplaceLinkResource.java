package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.GiveMarketplaceLink;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.identity.Requester;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The AppSource URL of an offer in the go-to-market portal (R19). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}/marketplace-link")
@Produces(Api.JSON)
public final class MarketplaceLinkResource implements JerseyPart {
    private final GiveMarketplaceLink giveMarketplaceLink;
    private final ContentTags tags;

    /** The offer's page in the public catalog. */
    record NewMarketplaceLink(String appSourceUrl) {}

    @Inject
    MarketplaceLinkResource(GiveMarketplaceLink giveMarketplaceLink, ContentTags tags) {
        this.giveMarketplaceLink = giveMarketplaceLink;
        this.tags = tags;
    }

    @PUT
    @Consumes(Api.JSON)
    @Operation(
            operationId = "giveMarketplaceLink",
            summary = "Have the AppSource URL of an offer entered in the go-to-market portal; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.NOT_APPSOURCE_URL,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NO_LISTING,
        Code.CATALOG_UNAVAILABLE,
        Code.NO_SOLUTION,
        Code.GO_TO_MARKET_UNAVAILABLE,
        Code.STEP_BLOCKED
    })
    @ApiResponse(
            responseCode = "200",
            description = "The portal has answered: it has the URL, or its step is open again",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The URL is on its way to the portal",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response give(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            NewMarketplaceLink body) {
        OfferView given = granted(
                giveMarketplaceLink.run(who, OfferPath.key(id, offerId), body.appSourceUrl()),
                Map.of(Code.NOT_APPSOURCE_URL, "#/appSourceUrl"));
        boolean onItsWay = given.offer().link().filter(link -> !link.entered()).isPresent();
        return tags.tagged(
                        Response.status(onItsWay ? Response.Status.ACCEPTED : Response.Status.OK),
                        OfferDocument.of(given))
                .build();
    }
}
