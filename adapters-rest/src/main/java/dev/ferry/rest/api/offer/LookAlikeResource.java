package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.LookAlikeDocument;
import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.DecideDuplicate;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.offer.ShowLookAlikes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What looks like a draft in the public catalog, and what was decided about it (R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}")
@Produces(Api.JSON)
public final class LookAlikeResource implements JerseyPart {
    private final ShowLookAlikes showLookAlikes;
    private final DecideDuplicate decideDuplicate;
    private final ContentTags tags;

    /** What a draft is to the offers that look like it; {@code of} where it is a duplicate of one. */
    record DecidedDuplicate(String decision, @Nullable NamedOffer of) {

        private DuplicateDecision.Kind kind() {
            return granted(
                    Slug.parse(DuplicateDecision.Kind.class, decision), Map.of(Code.UNKNOWN_VALUE, "#/decision"));
        }

        private Optional<OfferKey> offer() {
            return Optional.ofNullable(of).map(NamedOffer::key);
        }
    }

    /** An offer of an account. */
    record NamedOffer(String publisherId, String offerId) {

        OfferKey key() {
            AllFields.read(this::account, this::id);
            return new OfferKey(account(), id());
        }

        private PublisherId account() {
            return granted(PublisherId.parse(publisherId), Map.of(Code.MALFORMED_PUBLISHER_ID, "#/of/publisherId"));
        }

        private OfferId id() {
            return granted(OfferId.parse(offerId), Map.of(Code.MALFORMED_ID, "#/of/offerId"));
        }
    }

    @Inject
    LookAlikeResource(ShowLookAlikes showLookAlikes, DecideDuplicate decideDuplicate, ContentTags tags) {
        this.showLookAlikes = showLookAlikes;
        this.decideDuplicate = decideDuplicate;
        this.tags = tags;
    }

    @GET
    @Path("/look-alikes")
    @Operation(
            operationId = "listLookAlikes",
            summary = "Search the public catalog for what looks like a draft, best first;"
                    + " for owners, managers and operators")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NOT_A_DRAFT,
        Code.CATALOG_UNAVAILABLE
    })
    public Listing<LookAlikeDocument> list(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("offerId") String offerId) {
        return new Listing<>(
                granted(showLookAlikes.run(who, OfferPath.key(id, offerId))).stream()
                        .map(LookAlikeDocument::of)
                        .toList(),
                null);
    }

    @PUT
    @Path("/duplicate")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "decideDuplicate",
            summary = "Decide what a draft is to the offers that look like it; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.UNKNOWN_VALUE,
        Code.VALUE_MISSING,
        Code.MALFORMED_PUBLISHER_ID,
        Code.MALFORMED_ID,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NOT_A_DRAFT,
        Code.ALREADY_SUBMITTED,
        Code.NOT_A_LOOK_ALIKE,
        Code.SAME_LEGAL_ENTITY,
        Code.DUPLICATE_LACKS,
        Code.CATALOG_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response decide(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            DecidedDuplicate body) {
        AllFields.readTellingToo(body::kind, body::offer);
        DuplicateDecision.Kind kind = body.kind();
        if (kind != DuplicateDecision.Kind.DUPLICATE && body.of() != null) {
            throw BadInput.unknownField("#/of"); // one of the two was not meant
        }
        Optional<OfferKey> of = body.offer();
        OfferView decided = granted(
                decideDuplicate.run(who, OfferPath.key(id, offerId), new DecideDuplicate.Wish(kind, of)),
                Map.of(Code.VALUE_MISSING, "#/of", Code.NOT_A_LOOK_ALIKE, "#/of"));
        return tags.tagged(Response.ok(), OfferDocument.of(decided)).build();
    }
}
