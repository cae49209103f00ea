package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.PageDocument;
import dev.ferry.application.offer.GiveOfferPage;
import dev.ferry.application.offer.ShowOfferPage;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The information pages of an offer. */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/offers/{offerId}/pages/{page}")
@Produces(Api.JSON)
public final class OfferPageResource implements JerseyPart {
    private final ShowOfferPage showOfferPage;
    private final GiveOfferPage giveOfferPage;
    private final ContentTags tags;

    @Inject
    OfferPageResource(ShowOfferPage showOfferPage, GiveOfferPage giveOfferPage, ContentTags tags) {
        this.showOfferPage = showOfferPage;
        this.giveOfferPage = giveOfferPage;
        this.tags = tags;
    }

    @GET
    @Operation(operationId = "showOfferPage", summary = "What an information page of an offer says")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OFFER_NOT_FOUND, Code.MANAGER_ONLY, Code.CHANGED_MEANWHILE})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "304", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response show(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @PathParam("page") String page,
            @Parameter(description = "The ETag of what is known already.")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        return tags.answer(
                request, PageDocument.of(granted(showOfferPage.run(who, OfferPath.key(id, offerId), page(page)))));
    }

    @PUT
    @Consumes(Api.JSON)
    @Operation(
            operationId = "giveOfferPage",
            summary = "Say what an information page says; for owners and managers, and developers of what is no draft")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.OFFER_NOT_FOUND,
        Code.MANAGER_ONLY,
        Code.OFFER_DELETED,
        Code.KIND_LEFT_ALONE,
        Code.REPLACED,
        Code.STEP_BLOCKED,
        Code.ALREADY_SUBMITTED,
        Code.CHANGED_MEANWHILE,
        Code.UNKNOWN_VALUE,
        Code.NOT_A_TEXT,
        Code.NOT_A_LIST,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.MALFORMED_URL,
        Code.MALFORMED_COUNTRY,
        Code.TOO_MANY
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(type = "object")))
    public Response give(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @PathParam("offerId") String offerId,
            @PathParam("page") String page,
            @Parameter(required = true, description = "The ETag of the page as it was seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Nullable Map<String, Object> body) {
        OfferKey key = OfferPath.key(id, offerId);
        Page known = page(page);
        PageContent seen = granted(showOfferPage.run(who, key, known));
        tags.require(ifMatch, request, PageDocument.of(seen));
        if (body == null) {
            throw BadInput.missing("#");
        }
        PageContent content = read(known, body);
        granted(giveOfferPage.run(who, key, content, Optional.of(seen).filter(_ -> !Preconditions.takesAny(ifMatch))));
        return tags.tagged(Response.ok(), PageDocument.of(content)).build();
    }

    private static PageContent read(Page page, Map<String, Object> body) {
        List<PageContent.Fault> faults = new ArrayList<>();
        PageContent content = PageContent.read(page, body, faults);
        if (faults.isEmpty()) {
            return content;
        }
        throw RefusedRequest.of(faults.stream()
                .limit(BadInput.MOST)
                .map(fault -> Map.entry("#/" + escaped(fault.path()), fault.why()))
                .toList());
    }

    /** As RFC 6901 spells names in pointers; entries of lists stand behind a slash that is none of a name. */
    private static String escaped(String path) {
        return path.replace("~", "~0");
    }

    private static Page page(String typed) {
        if (Slug.parse(Page.class, typed) instanceof Done<Page>(var page)) {
            return page;
        }
        throw new NotFoundException();
    }
}
