package dev.ferry.rest;

import static dev.ferry.rest.RefusedRequest.granted;

import dev.ferry.application.messages.Language;
import dev.ferry.application.way.CompleteMigration;
import dev.ferry.application.way.EnrolCompany;
import dev.ferry.application.way.EnrolCompany.Company;
import dev.ferry.application.way.EnrolCompany.Enrolled;
import dev.ferry.application.way.GiveMembership;
import dev.ferry.application.way.GiveWorkEmail;
import dev.ferry.application.way.GiveWorkEmail.Given;
import dev.ferry.application.way.ProveWorkEmail;
import dev.ferry.application.way.ShowMigration;
import dev.ferry.application.way.StartMigration;
import dev.ferry.domain.identity.Requester;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An owner's way to Partner Center, step by step (R4–R12). */
@Singleton
@Path(Api.ROOT + "/accounts/{publisherId}/migration")
@Produces(Api.JSON)
public final class MigrationResource implements JerseyPart {
    private final StartMigration startMigration;
    private final ShowMigration showMigration;
    private final GiveWorkEmail giveWorkEmail;
    private final ProveWorkEmail proveWorkEmail;
    private final GiveMembership giveMembership;
    private final EnrolCompany enrolCompany;
    private final CompleteMigration completeMigration;

    /** A work e-mail. */
    record WorkEmail(String email) {}

    /** Where the code went. */
    record CodeSent(String codeSentTo) {}

    /** The code that came. */
    record TypedCode(String code) {}

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
            CompleteMigration completeMigration) {
        this.startMigration = startMigration;
        this.showMigration = showMigration;
        this.giveWorkEmail = giveWorkEmail;
        this.proveWorkEmail = proveWorkEmail;
        this.giveMembership = giveMembership;
        this.enrolCompany = enrolCompany;
        this.completeMigration = completeMigration;
    }

    @GET
    public WayDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return WayDocument.of(granted(showMigration.run(who, AccountPath.id(id))));
    }

    @PUT
    public Response start(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        StartMigration.Started started = granted(startMigration.run(who, AccountPath.id(id)));
        return Response.status(started.fresh() ? 201 : 200)
                .entity(WayDocument.of(started.view()))
                .build();
    }

    @PUT
    @Path("/work-email")
    @Consumes(Api.JSON)
    public Response workEmail(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, WorkEmail body) {
        return switch (granted(giveWorkEmail.run(who, AccountPath.id(id), body.email(), language))) {
            case Given.Proved(var view) -> Response.ok(WayDocument.of(view)).build();
            case Given.CodeSent(var to) ->
                Response.accepted(new CodeSent(to.written())).build();
        };
    }

    @POST
    @Path("/work-email/proof")
    @Consumes(Api.JSON)
    public WayDocument proof(@Context Requester who, @PathParam("publisherId") String id, TypedCode body) {
        return WayDocument.of(granted(proveWorkEmail.run(who, AccountPath.id(id), body.code())));
    }

    @PUT
    @Path("/membership")
    @Consumes(Api.JSON)
    public WayDocument membership(@Context Requester who, @PathParam("publisherId") String id, TypedMpnId body) {
        return WayDocument.of(granted(giveMembership.run(who, AccountPath.id(id), body.mpnId())));
    }

    @POST
    @Path("/membership/enrolment")
    @Consumes(Api.JSON)
    public Response enrolment(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id, Joining body) {
        Company company =
                granted(Company.parse(body.companyName(), body.country(), Optional.ofNullable(body.address())));
        Enrolled enrolled = granted(enrolCompany.run(who, AccountPath.id(id), company, language));
        return Response.status(201).entity(Joined.of(enrolled)).build();
    }

    @POST
    @Path("/completion")
    public AccountDocument complete(@Context Requester who, @PathParam("publisherId") String id, byte[] body) {
        NoBody.require(body);
        return AccountDocument.of(granted(completeMigration.run(who, AccountPath.id(id))));
    }
}
