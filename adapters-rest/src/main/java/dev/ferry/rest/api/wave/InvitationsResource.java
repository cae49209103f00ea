package dev.ferry.rest.api.wave;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invitations that operators have sent (R14). */
@Singleton
@Path(Api.ROOT + "/invitations")
@Produces(Api.JSON)
public final class InvitationsResource implements JerseyPart {
    private static final Map<Code, String> POINTERS =
            Map.of(Code.DATE_IS_OVER, "#/until", Code.ACCOUNT_NOT_FOUND, "#/only");

    private final StartInvitations startInvitations;

    /** Whose owners are invited: of all accounts that wait for theirs, or of those of {@code wave} and {@code only}. */
    record InvitationOrder(
            @Nullable String wave,
            @Nullable String until,
            @Nullable List<@Nullable String> only,
            @Nullable Boolean dryRun) {

        InvitationRequest request() {
            AllFields.read(this::ofWave, this::lastDay, this::accounts);
            return new InvitationRequest(ofWave(), lastDay(), accounts(), Boolean.TRUE.equals(dryRun));
        }

        private Optional<WaveName> ofWave() {
            return Optional.ofNullable(wave).map(typed -> BadInput.unless(WaveName.parse(typed), "#/wave"));
        }

        private Optional<LastDay> lastDay() {
            return Optional.ofNullable(until).map(typed -> BadInput.unless(LastDay.parse(typed), "#/until"));
        }

        private Set<PublisherId> accounts() {
            return NamedAccounts.of(only, "#/only");
        }
    }

    @Inject
    InvitationsResource(StartInvitations startInvitations) {
        this.startInvitations = startInvitations;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "inviteOwners",
            summary =
                    "Mail the owners of accounts that wait for them the way to the migration, each once; for operators",
            description =
                    "They are reminded until the day until, where it is given. Who was invited before is not mailed"
                            + " again. A wave that judged no account last is told in the job's result, as"
                            + " wave-not-found.")
    @Refuses({Code.OPERATOR_ONLY, Code.DATE_IS_OVER, Code.ACCOUNT_NOT_FOUND})
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobDocument.class)))
    public Response invite(@Context Requester who, @Context Language language, InvitationOrder body) {
        return JobPath.begun(granted(startInvitations.run(who, body.request()), POINTERS), language);
    }
}
