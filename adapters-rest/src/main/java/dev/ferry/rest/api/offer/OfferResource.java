package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.CorrectKind;
import dev.ferry.application.offer.DeleteOffer;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.offer.ShowOffer;
import dev.ferry.application.support.SayKind;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One offer of an account (R18, R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}")
@Produces(Api.JSON)
public final class OfferResource implements JerseyPart {
    private final ShowOffer showOffer;
    private final SayKind sayKind;
    private final CorrectKind correctKind;
    private final DeleteOffer deleteOffer;
    private final ContentTags tags;

    /** That the kind is right or wrong, said by the account; or what it is, said by an operator. One of the two. */
    record SaidKind(@Nullable Boolean correct, @Nullable String kind) {}

    @Inject
    OfferResource(
            ShowOffer showOffer, SayKind sayKind, CorrectKind correctKind, DeleteOffer deleteOffer, ContentTags tags) {
        this.showOffer = showOffer;
        this.sayKind = sayKind;
        this.correctKind = correctKind;
        this.deleteOffer = deleteOffer;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "showOffer",
            summary = "An offer as it stands; a draft for owners, managers and operators alone")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OFFER_NOT_FOUND, Code.MANAGER_ONLY, Code.CHANGED_MEANWHILE})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    @ApiResponse(responseCode = "304", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response show(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @Parameter(description = "The ETag of what is known already.")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        return tags.answer(request, OfferDocument.of(granted(showOffer.run(who, OfferPath.key(id, offerId)))));
    }

    @DELETE
    @Operation(
            operationId = "deleteOffer",
            summary = "Take out a draft that is a duplicate, or a new offer that was never submitted;"
                    + " for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.CHANGED_MEANWHILE,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.ALREADY_SUBMITTED,
        Code.NOT_A_DUPLICATE,
        Code.DUPLICATE_LACKS,
        Code.CATALOG_UNAVAILABLE
    })
    @ApiResponse(responseCode = "204")
    public Response delete(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @Parameter(required = true, description = "The ETag of the offer as it was seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        OfferKey key = OfferPath.key(id, offerId);
        OfferView seen = granted(showOffer.run(who, key));
        tags.require(ifMatch, request, OfferDocument.of(seen));
        granted(deleteOffer.run(who, key, Optional.of(seen.offer()).filter(_ -> !Preconditions.takesAny(ifMatch))));
        return Response.noContent().build();
    }

    @PUT
    @Path("/kind")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "sayKind",
            summary = "Say whether the kind of a draft is right, for owners and managers; or what it is, for operators")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OPERATOR_ONLY,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.UNKNOWN_VALUE,
        Code.OFFER_DELETED,
        Code.NOT_A_DRAFT,
        Code.TOO_MANY,
        Code.ALREADY_SUBMITTED
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response kind(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            SaidKind body) {
        OfferView said = said(who, OfferPath.key(id, offerId), body.correct(), body.kind());
        return tags.tagged(Response.ok(), OfferDocument.of(said)).build();
    }

    private OfferView said(Requester who, OfferKey key, @Nullable Boolean correct, @Nullable String kind) {
        if (kind != null && correct == null) {
            return granted(
                    Slug.parse(OfferKind.class, kind).then(known -> correctKind.run(who, key, known)),
                    Map.of(Code.UNKNOWN_VALUE, "#/kind"));
        }
        if (correct == null || kind != null) {
            throw BadInput.missing("#/correct");
        }
        return granted(sayKind.run(who, key, correct), Map.of(Code.TOO_MANY, "#/correct"));
    }
}
