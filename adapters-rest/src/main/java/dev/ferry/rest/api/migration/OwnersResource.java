package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.ShownText;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.AllFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Owners that operators name, where an account's own cannot be reached. */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/owners")
@Produces(Api.JSON)
public final class OwnersResource implements JerseyPart {
    private final NameOwner nameOwner;

    /** Who becomes an owner, and why; the reason is kept for good (R26). */
    record NewOwner(
            String email, @Longest(NameOwner.LONGEST_REASON) String reason) {}

    /** Who became an owner. */
    record NamedOwner(String publisherId, String email) {}

    @Inject
    OwnersResource(NameOwner nameOwner) {
        this.nameOwner = nameOwner;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "nameOwner",
            summary = "Make somebody an owner of an account that has not moved; for operators")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.ACCOUNT_NOT_FOUND,
        Code.MANAGED_IN_PARTNER_CENTER,
        Code.MALFORMED_EMAIL,
        Code.PERSONAL_ADDRESS,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS
    })
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NamedOwner.class)))
    public Response name(@Context Requester who, @PathParam("publisherId") String id, NewOwner body) {
        PublisherId account = granted(AccountAccess.operatorOnly(who, () -> Outcome.done(AccountPath.id(id))));
        AllFields.read(
                () -> granted(EmailAddress.parse(body.email()), _ -> Optional.of("#/email")),
                () -> granted(
                        ShownText.readLine(body.reason(), NameOwner.LONGEST_REASON), _ -> Optional.of("#/reason")));
        EmailAddress owner = granted(
                nameOwner.run(who, account, body.email(), body.reason()),
                Map.of(
                        Code.MALFORMED_EMAIL, "#/email",
                        Code.PERSONAL_ADDRESS, "#/email",
                        Code.VALUE_MISSING, "#/reason",
                        Code.VALUE_TOO_LONG, "#/reason",
                        Code.CONTROL_CHARACTERS, "#/reason"));
        return Response.status(201)
                .entity(new NamedOwner(account.value(), owner.written()))
                .build();
    }
}
