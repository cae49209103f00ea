package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.Enrolments;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Companies that wait to be let into the partner network, to decide (R8). */
@Paged
@Singleton
@Path("/operator/enrolments")
public final class EnrolmentPages implements JerseyPart {
    private final Enrolments enrolments;
    private final Answers answers;

    @Inject
    EnrolmentPages(Enrolments enrolments, Answers answers) {
        this.enrolments = enrolments;
        this.answers = answers;
    }

    @GET
    public Response waiting(@Context PageCall call) {
        return answers.to(
                call.page(),
                enrolments.pending(call.who()),
                waiting -> answers.page("operator/enrolments.jte", new EnrolmentsView(call.page(), waiting)));
    }

    @POST
    @Path("{mpnId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@Context PageCall call, @PathParam("mpnId") String typed) {
        return answers.to(
                call.page(),
                decision(call.form())
                        .then(accepted -> number(typed).then(id -> enrolments.decide(call.who(), id, accepted))),
                _ -> Answers.to("/operator/enrolments"));
    }

    private static Outcome<Boolean> decision(Fields fields) {
        return switch (fields.shown("decision")) {
            case "accept" -> Outcome.done(true);
            case "turn-down" -> Outcome.done(false);
            default -> Outcome.refused(Code.VALUE_MISSING);
        };
    }

    private static Outcome<MpnId> number(String typed) {
        return MpnId.parse(typed) instanceof Done<MpnId> known
                ? known
                : Outcome.refused(Code.ENROLMENT_NOT_FOUND, "mpnId", "");
    }
}
