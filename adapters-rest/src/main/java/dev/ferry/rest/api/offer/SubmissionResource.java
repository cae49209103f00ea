package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.CertifyOffer;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.offer.SubmitOffer;
import dev.ferry.application.offer.WithdrawOffer;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.Tier;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An offer is handed in, asked back and decided about (R19). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}")
@Produces(Api.JSON)
public final class SubmissionResource implements JerseyPart {
    private final SubmitOffer submitOffer;
    private final WithdrawOffer withdrawOffer;
    private final CertifyOffer certifyOffer;
    private final ContentTags tags;

    /** What is stated with what is handed in. */
    record StatedSubmission(
            String platformVersion, @Nullable Boolean premium) {}

    /** What certifiers decided; reasons where it is rejected. */
    record GivenVerdict(String verdict, @Nullable List<@Nullable GivenReason> reasons) {}

    @Inject
    SubmissionResource(
            SubmitOffer submitOffer, WithdrawOffer withdrawOffer, CertifyOffer certifyOffer, ContentTags tags) {
        this.submitOffer = submitOffer;
        this.withdrawOffer = withdrawOffer;
        this.certifyOffer = certifyOffer;
        this.tags = tags;
    }

    @POST
    @Path("/submission")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "submitOffer",
            summary =
                    "Hand an offer in for certification, as its pages are now; answered 200 where the verdict is there")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.ALREADY_SUBMITTED,
        Code.STEP_BLOCKED,
        Code.DUPLICATE_UNDECIDED,
        Code.PLATFORM_OUTDATED,
        Code.PREMIUM_NOT_ELIGIBLE,
        Code.PAGE_INCOMPLETE,
        Code.CERTIFICATION_UNAVAILABLE,
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
    public Response submit(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            StatedSubmission body) {
        Tier tier = Boolean.TRUE.equals(body.premium()) ? Tier.PREMIUM : Tier.STANDARD;
        return answer(granted(
                submitOffer.run(who, OfferPath.key(id, offerId), new SubmitOffer.Wish(body.platformVersion(), tier)),
                Map.of(Code.PLATFORM_OUTDATED, "#/platformVersion", Code.PREMIUM_NOT_ELIGIBLE, "#/premium")));
    }

    @DELETE
    @Path("/submission")
    @Operation(operationId = "withdrawOffer", summary = "Ask back what was handed in; a verdict that came first stands")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NOT_SUBMITTED,
        Code.ALREADY_LIVE
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response withdraw(
            @Context Requester who, @PathParam("publisherId") String id, @PathParam("offerId") String offerId) {
        return answer(granted(withdrawOffer.run(who, OfferPath.key(id, offerId))));
    }

    @POST
    @Path("/certification")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "certifyOffer",
            summary = "Approve what was handed in, or reject it with reasons; for operators, where they decide")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OPERATOR_ONLY,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.UNKNOWN_VALUE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.TOO_MANY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.NOT_SUBMITTED,
        Code.CERTIFIED_ELSEWHERE,
        Code.CERTIFICATION_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response certify(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            GivenVerdict body) {
        OfferView view = granted(
                certifyOffer.run(who, OfferPath.key(id, offerId), GivenReason.read(body.verdict(), body.reasons())));
        return tags.tagged(Response.ok(), OfferDocument.of(view)).build();
    }

    /** 202 as long as certification has not answered. */
    private Response answer(OfferView view) {
        boolean waits = view.offer().certification() instanceof Certification.Submitted;
        return tags.tagged(
                        Response.status(waits ? Response.Status.ACCEPTED : Response.Status.OK), OfferDocument.of(view))
                .build();
    }
}
