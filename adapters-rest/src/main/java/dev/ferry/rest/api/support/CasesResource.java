package dev.ferry.rest.api.support;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.CaseDocument;
import dev.ferry.application.support.CaseWish;
import dev.ferry.application.support.ListCases;
import dev.ferry.application.support.OpenCase;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseText;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Lines;
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

/** The cases of an account (R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/cases")
@Produces(Api.JSON)
public final class CasesResource implements JerseyPart {
    private final ListCases listCases;
    private final OpenCase openCase;

    /** A case that is to be opened. */
    record NewCase(
            String topic,
            @Nullable String offerId,
            @Lines(CaseText.LONGEST) String text) {

        CaseWish wish() {
            AllFields.read(
                    this::parsedTopic, this::offer, () -> granted(CaseText.read(text), _ -> Optional.of("#/text")));
            return new CaseWish(parsedTopic(), offer(), text);
        }

        private Topic parsedTopic() {
            return granted(Slug.parse(Topic.class, topic), Map.of(Code.UNKNOWN_VALUE, "#/topic"));
        }

        private Optional<OfferId> offer() {
            return Optional.ofNullable(offerId)
                    .map(id -> granted(OfferId.parse(id), Map.of(Code.MALFORMED_ID, "#/offerId")));
        }
    }

    @Inject
    CasesResource(ListCases listCases, OpenCase openCase) {
        this.listCases = listCases;
        this.openCase = openCase;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "The cases of an account, oldest first; for owners and managers, and operators")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGER_ONLY, Code.OWNER_ONLY})
    public Listing<CaseDocument> list(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<CasePlace> from = Cursor.read(cursor, CasePlace::parse);
        int most = Query.limit(limit);
        return Listing.of(granted(listCases.run(who, AccountPath.id(id))), CasePlace::of, from, most)
                .map(CaseDocument::of);
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "openCase",
            summary = "Open a case at a desk; for owners and managers, and before the move for owners")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OWNER_ONLY,
        Code.UNKNOWN_VALUE,
        Code.MALFORMED_ID,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.OFFER_NOT_FOUND,
        Code.CASE_OPEN,
        Code.TOO_MANY,
        Code.OFFER_DELETED,
        Code.ALREADY_SUBMITTED
    })
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = CaseDocument.class)))
    public Response open(@Context Requester who, @PathParam("publisherId") String id, NewCase body) {
        SupportCase opened = granted(
                openCase.run(who, AccountPath.id(id), body.wish()),
                Map.of(
                        Code.VALUE_MISSING, "#/text",
                        Code.VALUE_TOO_LONG, "#/text",
                        Code.CONTROL_CHARACTERS, "#/text",
                        Code.TOO_MANY, "#/topic"));
        return Response.created(CasePath.of(opened))
                .entity(CaseDocument.of(opened))
                .build();
    }
}
