package dev.ferry.rest.pages.operator;

import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.PreviewInvitations;
import dev.ferry.application.invitation.PreviewInvitations.Preview;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.standing.ListWaves;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Owners to be invited, by wave (R14). */
@Paged
@Singleton
@Path("/operator/invitations")
public final class InvitationPages implements JerseyPart {
    private static final String TEMPLATE = "operator/invitations.jte";
    private static final MultivaluedMap<String, String> NOTHING = new MultivaluedHashMap<>();
    private static final int JOBS = 50;

    private final StartInvitations startInvitations;
    private final PreviewInvitations previewInvitations;
    private final ListWaves listWaves;
    private final ListJobs listJobs;
    private final Answers answers;

    @Inject
    InvitationPages(
            StartInvitations startInvitations,
            PreviewInvitations previewInvitations,
            ListWaves listWaves,
            ListJobs listJobs,
            Answers answers) {
        this.startInvitations = startInvitations;
        this.previewInvitations = previewInvitations;
        this.listWaves = listWaves;
        this.listJobs = listJobs;
        this.answers = answers;
    }

    @GET
    public Response form(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, new Fields(NOTHING), Optional.empty(), FieldError.NONE),
                view -> answers.page(TEMPLATE, view));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<Job> begun = given(fields, "wave", WaveName::parse)
                .then(wave -> given(fields, "until", LastDay::parse)
                        .then(until -> startInvitations.run(
                                call.who(), new InvitationRequest(wave, until, Set.of(), fields.isSent("dryRun")))));
        return switch (begun) {
            case Done<Job>(var job) -> Answers.to(new JobView(call.page(), job).address());
            case Refused<Job>(var reason) -> again(call, fields, reason);
        };
    }

    /** The same form, with what it would send; nobody is mailed. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<Preview> preview = given(fields, "wave", WaveName::parse)
                .then(wave -> given(fields, "until", LastDay::parse)
                        .then(until -> previewInvitations.run(call.who(), wave, until)));
        return switch (preview) {
            case Done<Preview>(var shown) ->
                answers.to(
                        call.page(),
                        view(call, fields, Optional.of(shown), FieldError.NONE),
                        view -> answers.page(TEMPLATE, view));
            case Refused<Preview>(var reason) -> again(call, fields, reason);
        };
    }

    private Response again(PageCall call, Fields fields, Refusal reason) {
        return answers.to(
                call.page(),
                view(call, fields, Optional.empty(), FieldError.of(fieldOf(reason), reason, call.page())),
                view -> answers.again(reason, TEMPLATE, view));
    }

    private static <T> Outcome<Optional<T>> given(Fields fields, String name, Function<String, Outcome<T>> parse) {
        return fields.text(name)
                .then(typed -> VisibleText.isBlank(typed)
                        ? Outcome.done(Optional.empty())
                        : parse.apply(Trimmed.of(typed)).map(Optional::of));
    }

    private static String fieldOf(Refusal reason) {
        return reason.code() == Code.MALFORMED_WAVE ? "wave" : "until";
    }

    private Outcome<InvitationsView> view(PageCall call, Fields typed, Optional<Preview> preview, FieldError error) {
        return listWaves
                .run(call.who())
                .then(waves -> listJobs.run(call.who(), JOBS)
                        .map(jobs -> new InvitationsView(
                                call.page(),
                                typed.shown("wave"),
                                typed.shown("until"),
                                preview,
                                waves,
                                jobs.stream()
                                        .filter(job -> job.kind() == JobKind.INVITATION)
                                        .map(job -> new JobView(call.page(), job))
                                        .toList(),
                                error)));
    }
}
