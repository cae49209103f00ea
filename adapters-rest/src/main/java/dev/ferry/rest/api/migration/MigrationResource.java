package dev.ferry.rest.api.migration;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.AccountDocument;
import dev.ferry.application.document.MigrationProgressDocument;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.EnrolCompany.Enrolled;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.GiveWorkEmail.Given;
import dev.ferry.application.guided.GoOnAsProved;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.NoBody;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.api.account.TokenDocument;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.NotReplayed;
import dev.ferry.rest.server.http.Pasted;
import dev.ferry.rest.server.problem.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An owner's way to Partner Center, step by step (R4–R12). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/migration")
@Produces(Api.JSON)
public final class MigrationResource implements JerseyPart {
    private static final Map<Code, String> CODE =
            Map.of(Code.MALFORMED_CODE, "#/code", Code.WRONG_CODE, "#/code", Code.CODE_EXPIRED, "#/code");
    private static final String EMAIL = "#/email";

    private final StartMigration startMigration;
    private final ShowMigration showMigration;
    private final GiveWorkEmail giveWorkEmail;
    private final ProveWorkEmail proveWorkEmail;
    private final GiveMembership giveMembership;
    private final EnrolCompany enrolCompany;
    private final CompleteMigration completeMigration;
    private final GoOnAsProved goOnAsProved;

    /** A work e-mail. */
    record WorkEmail(String email) {}

    /** Where the code went. */
    record CodeSent(String codeSentTo) {}

    /** The code that came. */
    record TypedCode(@Pasted String code) {}

    /** An MPN ID that the company has already. */
    record TypedMpnId(String mpnId) {}

    /** A company that joins the partner network. */
    record Joining(
            String companyName, String country, @Nullable String address) {}

    /** Its membership. */
    record Joined(String mpnId, String standing) {
        static Joined of(Enrolled enrolled) {
            return new Joined(enrolled.mpnId().value(), enrolled.standing().slug());
        }
    }

    @Inject
    MigrationResource(
            StartMigration startMigration,
            ShowMigration showMigration,
            GiveWorkEmail giveWorkEmail,
            ProveWorkEmail proveWorkEmail,
            GiveMembership giveMembership,
            EnrolCompany enrolCompany,
            CompleteMigration completeMigration,
            GoOnAsProved goOnAsProved) {
        this.startMigration = startMigration;
        this.showMigration = showMigration;
        this.giveWorkEmail = giveWorkEmail;
        this.proveWorkEmail = proveWorkEmail;
        this.giveMembership = giveMembership;
        this.enrolCompany = enrolCompany;
        this.completeMigration = completeMigration;
        this.goOnAsProved = goOnAsProved;
    }

    @GET
    @Operation(operationId = "showMigration", summary = "How far the move has come; for owners")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY})
    public MigrationProgressDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return MigrationProgressDocument.of(granted(showMigration.run(who, AccountPath.id(id))));
    }

    @PUT
    @Operation(operationId = "startMigration", summary = "Start the move, or come back to it")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY, Code.MANAGED_IN_PARTNER_CENTER})
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MigrationProgressDocument.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MigrationProgressDocument.class)))
    public Response start(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        StartMigration.Started started = granted(startMigration.run(who, AccountPath.id(id)));
        return Response.status(started.fresh() ? 201 : 200)
                .entity(MigrationProgressDocument.of(started.view()))
                .build();
    }

    @PUT
    @Path("/work-email")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "giveWorkEmail",
            summary = "Give a work e-mail: 200 where the sign-in proves it, 202 where a code was sent")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.START_FIRST,
        Code.MANAGED_IN_PARTNER_CENTER,
        Code.MALFORMED_EMAIL,
        Code.PERSONAL_ADDRESS,
        Code.UNKNOWN_TENANT,
        Code.TENANT_MISMATCH,
        Code.TOO_MANY_TRIES,
        Code.REGISTRY_UNAVAILABLE
    })
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MigrationProgressDocument.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CodeSent.class)))
    public Response workEmail(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, WorkEmail body) {
        return switch (granted(
                giveWorkEmail.run(who, AccountPath.id(id), body.email(), language),
                Map.of(
                        Code.MALFORMED_EMAIL, EMAIL,
                        Code.PERSONAL_ADDRESS, EMAIL,
                        Code.UNKNOWN_TENANT, EMAIL,
                        Code.TENANT_MISMATCH, EMAIL))) {
            case Given.Proved(var view) ->
                Response.ok(MigrationProgressDocument.of(view)).build();
            case Given.CodeSent(var to) ->
                Response.accepted(new CodeSent(to.written())).build();
        };
    }

    @POST
    @Path("/work-email/proof")
    @Consumes(Api.JSON)
    @Operation(operationId = "proveWorkEmail", summary = "Prove the work e-mail by its code")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.START_FIRST,
        Code.MANAGED_IN_PARTNER_CENTER,
        Code.MALFORMED_CODE,
        Code.WRONG_CODE,
        Code.CODE_EXPIRED,
        Code.TOO_MANY_TRIES
    })
    public MigrationProgressDocument proof(
            @Context Caller caller, @PathParam("publisherId") String id, TypedCode body) {
        return MigrationProgressDocument.of(granted(
                proveWorkEmail.run(caller.who(), AccountPath.id(id), body.code(), Optional.of(caller.token())), CODE));
    }

    @PUT
    @Path("/membership")
    @Consumes(Api.JSON)
    @Operation(operationId = "giveMembership", summary = "Give the MPN ID of a company that is a member")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.START_FIRST,
        Code.MANAGED_IN_PARTNER_CENTER,
        Code.PROVE_EMAIL_FIRST,
        Code.MPN_INVALID,
        Code.TENANT_MISMATCH,
        Code.TOO_MANY_TRIES,
        Code.REGISTRY_UNAVAILABLE
    })
    public MigrationProgressDocument membership(
            @Context Requester who, @PathParam("publisherId") String id, TypedMpnId body) {
        return MigrationProgressDocument.of(granted(
                giveMembership.run(who, AccountPath.id(id), body.mpnId()),
                Map.of(Code.MPN_INVALID, "#/mpnId", Code.TENANT_MISMATCH, "#/mpnId")));
    }

    @POST
    @Path("/membership/enrolment")
    @Consumes(Api.JSON)
    @Operation(operationId = "enrolCompany", summary = "Have the company join the partner network")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.START_FIRST,
        Code.MANAGED_IN_PARTNER_CENTER,
        Code.PROVE_EMAIL_FIRST,
        Code.ALREADY_MEMBER,
        Code.AWAITING_MEMBERSHIP_CENTER,
        Code.ENROL_ELSEWHERE,
        Code.VALUE_MISSING,
        Code.MALFORMED_COUNTRY,
        Code.UNKNOWN_TENANT,
        Code.ADDRESS_NOT_ACCEPTED,
        Code.TOO_MANY_TRIES,
        Code.REGISTRY_UNAVAILABLE
    })
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Joined.class)))
    public Response enrolment(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, Joining body) {
        Optional<String> address = Optional.ofNullable(body.address());
        Company company = granted(
                Company.parse(body.companyName(), body.country(), address),
                Company.faults(body.companyName(), body.country(), address),
                Map.of());
        Enrolled enrolled = granted(enrolCompany.run(who, AccountPath.id(id), company, language));
        return Response.status(201).entity(Joined.of(enrolled)).build();
    }

    @POST
    @Path("/completion")
    @Operation(operationId = "completeMigration", summary = "Complete the move, in one step; again, it changes nothing")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY, Code.START_FIRST, Code.NOT_READY})
    public AccountDocument complete(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        return AccountDocument.of(granted(completeMigration.run(who, AccountPath.id(id))));
    }

    /** Unlike the steps before, without a proof this is no conflict: the token is for nobody else. */
    @POST
    @Path("/sign-in")
    @Operation(
            operationId = "goOnAsProved",
            summary = "After the move: a token of the address that this very sign-in proved")
    @Refuses(
            value = {Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP, Code.SIGN_IN_ELSEWHERE},
            forbidden = Code.PROVE_EMAIL_FIRST)
    @NotReplayed
    public TokenDocument goOn(@Context Caller caller, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        return switch (goOnAsProved.run(caller.who(), AccountPath.id(id), caller.token())) {
            case Done<AccessToken>(var token) -> TokenDocument.of(token);
            case Refused<AccessToken>(var reason) ->
                throw reason.code() == Code.PROVE_EMAIL_FIRST
                        ? new RefusedRequest(reason, 403, Map.of())
                        : new RefusedRequest(reason);
        };
    }
}
