package dev.ferry.rest.api.marketplace;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.BillingDocument;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.marketplace.ShowBilling;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.ShownName;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.NoBody;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.http.NotReplayed;
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
import jakarta.ws.rs.POST;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An account's billing profile (R19, R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/billing")
@Produces(Api.JSON)
public final class BillingResource implements JerseyPart {
    private final ShowBilling show;
    private final GiveBilling give;
    private final ConfirmBilling confirm;
    private final ContentTags tags;

    /** A billing profile as it is given; a tax id that is absent stays as it is. */
    record NewBilling(
            @Longest(ShownName.LONGEST) String companyName,
            String country,
            @Longest(ShownName.LONGEST) String address,
            @Longest(ShownName.LONGEST) String contact,
            @Nullable @Longest(ShownName.LONGEST) String taxId) {

        GiveBilling.Wish wish() {
            return new GiveBilling.Wish(companyName, country, address, contact, Optional.ofNullable(taxId));
        }
    }

    @Inject
    BillingResource(ShowBilling show, GiveBilling give, ConfirmBilling confirm, ContentTags tags) {
        this.show = show;
        this.give = give;
        this.confirm = confirm;
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "showBilling",
            summary = "The billing profile, the tax id for owners alone; for owners and managers")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGER_ONLY, Code.CHANGED_MEANWHILE})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = BillingDocument.class)))
    @ApiResponse(responseCode = "304", headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response show(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @Parameter(description = "The ETag of what is known already.")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        return tags.answer(request, BillingDocument.of(granted(show.run(who, AccountPath.id(id)))));
    }

    @PUT
    @Consumes(Api.JSON)
    @Operation(operationId = "giveBilling", summary = "Give or change the billing profile; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.MANAGER_ONLY,
        Code.CHANGED_MEANWHILE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.MALFORMED_COUNTRY
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = BillingDocument.class)))
    public Response give(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @Parameter(description = "The ETag of the profile as it was seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            NewBilling body) {
        PublisherId account = AccountPath.id(id);
        Predicate<Optional<Billing>> asSeen = asSeen(who, request, account, ifMatch);
        GiveBilling.Wish wish = body.wish();
        return answer(granted(give.run(who, account, wish, asSeen), wish.faults(), Map.of()));
    }

    /** Once more does no harm; an answer that is kept would tell the tax id to who is an owner no longer. */
    @POST
    @Path("/confirmation")
    @NotReplayed
    @Operation(
            operationId = "confirmBilling",
            summary = "Confirm that the billing profile is correct and complete; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.MANAGER_ONLY,
        Code.CHANGED_MEANWHILE,
        Code.BILLING_MISSING
    })
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = BillingDocument.class)))
    public Response confirm(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @Parameter(description = "The ETag of the profile as it was seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            byte[] body) {
        NoBody.require(body);
        PublisherId account = AccountPath.id(id);
        return answer(granted(confirm.run(who, account, asSeen(who, request, account, ifMatch))));
    }

    /** Whoever says what they saw changes nothing else, and what they see is decided by who they are. */
    private Predicate<Optional<Billing>> asSeen(
            Requester who, Request request, PublisherId account, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return _ -> true;
        }
        Optional<Billing> seen = granted(show.run(who, account));
        tags.require(ifMatch, request, BillingDocument.of(seen));
        return now -> Preconditions.takesAny(ifMatch) || now.equals(seen);
    }

    private Response answer(Optional<Billing> billing) {
        return tags.tagged(Response.ok(), BillingDocument.of(billing)).build();
    }
}
