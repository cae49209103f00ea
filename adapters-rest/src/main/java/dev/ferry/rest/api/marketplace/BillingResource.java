package dev.ferry.rest.api.marketplace;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.BillingDocument;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.marketplace.ShowBilling;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.ShownName;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.NoBody;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.http.NotReplayed;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's billing profile (R19, R20). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/billing")
@Produces(Api.JSON)
public final class BillingResource implements JerseyPart {
    private final ShowBilling show;
    private final GiveBilling give;
    private final ConfirmBilling confirm;

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
    BillingResource(ShowBilling show, GiveBilling give, ConfirmBilling confirm) {
        this.show = show;
        this.give = give;
        this.confirm = confirm;
    }

    @GET
    @Operation(
            operationId = "showBilling",
            summary = "The billing profile, the tax id for owners alone; for owners and managers")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGER_ONLY})
    public BillingDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return BillingDocument.of(granted(show.run(who, AccountPath.id(id))));
    }

    @PUT
    @Consumes(Api.JSON)
    @Operation(operationId = "giveBilling", summary = "Give or change the billing profile; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_CPP,
        Code.MANAGER_ONLY,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.MALFORMED_COUNTRY
    })
    public BillingDocument give(@Context Requester who, @PathParam("publisherId") String id, NewBilling body) {
        GiveBilling.Wish wish = body.wish();
        return BillingDocument.of(granted(
                give.run(who, AccountPath.id(id), wish),
                Map.of(
                        Code.VALUE_MISSING, "#/" + wish.missing().orElse(""),
                        Code.VALUE_TOO_LONG, "#/" + wish.unfit().orElse(""),
                        Code.CONTROL_CHARACTERS, "#/" + wish.unfit().orElse(""),
                        Code.MALFORMED_COUNTRY, "#/country")));
    }

    /** Once more does no harm; an answer that is kept would tell the tax id to who is an owner no longer. */
    @POST
    @Path("/confirmation")
    @NotReplayed
    @Operation(
            operationId = "confirmBilling",
            summary = "Confirm that the billing profile is correct and complete; for owners and managers")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.MANAGER_ONLY, Code.BILLING_MISSING})
    public BillingDocument confirm(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        return BillingDocument.of(granted(confirm.run(who, AccountPath.id(id))));
    }
}
