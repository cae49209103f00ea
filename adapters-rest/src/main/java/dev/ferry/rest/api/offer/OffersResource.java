package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.offer.CreateOffer;
import dev.ferry.application.offer.ListOffers;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.text.ShownName;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.AllFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers of an account (R18, R19, R21). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers")
@Produces(Api.JSON)
public final class OffersResource implements JerseyPart {
    private final ListOffers listOffers;
    private final CreateOffer createOffer;
    private final ContentTags tags;

    /** An offer that is to be created. */
    record NewOffer(
            String offerId,
            @Longest(ShownName.LONGEST) String name,
            String kind,
            @Nullable String replaces) {

        CreateOffer.Wish wish() {
            AllFields.read(
                    this::id,
                    () -> granted(CreateOffer.readName(name), _ -> Optional.of("#/name")),
                    this::parsedKind,
                    this::replaced);
            return new CreateOffer.Wish(id(), name, parsedKind(), replaced());
        }

        private OfferId id() {
            return granted(OfferId.parseNew(offerId), Map.of(Code.MALFORMED_ID, "#/offerId"));
        }

        private OfferKind parsedKind() {
            return granted(Slug.parse(OfferKind.class, kind), Map.of(Code.UNKNOWN_VALUE, "#/kind"));
        }

        private Optional<OfferId> replaced() {
            return Optional.ofNullable(replaces)
                    .map(id -> granted(OfferId.parse(id), Map.of(Code.MALFORMED_ID, "#/replaces")));
        }
    }

    @Inject
    OffersResource(ListOffers listOffers, CreateOffer createOffer, ContentTags tags) {
        this.listOffers = listOffers;
        this.createOffer = createOffer;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listOffers",
            summary = "The offers of an account as they stand, and what is to be done for each")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public Listing<OfferDocument> list(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<OfferId> from = Cursor.read(cursor, OfferId::parse);
        int most = Query.limit(limit);
        return Listing.of(
                        granted(listOffers.run(who, AccountPath.id(id))),
                        view -> view.offer().key().id(),
                        from,
                        most)
                .map(OfferDocument::of);
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "createOffer",
            summary = "Create an offer, in the place of another or of none; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.MANAGER_ONLY,
        Code.MALFORMED_ID,
        Code.UNKNOWN_VALUE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.KIND_LEFT_ALONE,
        Code.OFFER_EXISTS,
        Code.TOO_MANY,
        Code.OFFER_NOT_FOUND,
        Code.NOT_REPLACEABLE,
        Code.ALREADY_REPLACED,
        Code.KIND_MISMATCH,
        Code.STEP_BLOCKED,
        Code.CATALOG_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "201",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = "string")),
                @Header(name = "Location", schema = @Schema(type = "string"))
            },
            content = @Content(schema = @Schema(implementation = OfferDocument.class)))
    public Response create(@Context Requester who, @PathParam("publisherId") String id, NewOffer body) {
        PublisherId account = AccountPath.id(id);
        OfferView created = granted(
                createOffer.run(who, account, body.wish()),
                Map.of(
                        Code.VALUE_MISSING, "#/name",
                        Code.VALUE_TOO_LONG, "#/name",
                        Code.CONTROL_CHARACTERS, "#/name",
                        Code.TOO_MANY, "#/offerId"));
        return tags.tagged(Response.created(OfferPath.of(created.offer().key())), OfferDocument.of(created))
                .build();
    }
}
