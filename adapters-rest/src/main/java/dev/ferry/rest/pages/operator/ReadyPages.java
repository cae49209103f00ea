package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.StartWave;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.standing.StandingFilter;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is ready, in a list to tick, and a wave over what is ticked. */
@Paged
@Singleton
@Path("/operator/ready")
public final class ReadyPages implements JerseyPart {
    private static final String TEMPLATE = "operator/ready.jte";
    private static final int PAGE = 100;
    private static final int JOBS = 50;

    private final FindAccounts findAccounts;
    private final ListJobs listJobs;
    private final StartWave startWave;
    private final Answers answers;

    @Inject
    ReadyPages(FindAccounts findAccounts, ListJobs listJobs, StartWave startWave, Answers answers) {
        this.findAccounts = findAccounts;
        this.listJobs = listJobs;
        this.startWave = startWave;
        this.answers = answers;
    }

    @GET
    public Response list(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, call.query(), new Fields(new MultivaluedHashMap<>()), FieldError.NONE),
                view -> answers.page(TEMPLATE, view));
    }

    /** Where nothing was ticked nothing is begun: a wave over no account would be one over all. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@Context PageCall call) {
        Fields fields = call.form();
        WaveForm form = new WaveForm(fields);
        Outcome<Job> begun = form.order()
                .then(order -> order.only().isEmpty() ? Outcome.refused(Code.VALUE_MISSING) : Outcome.done(order))
                .then(order -> startWave.run(call.who(), order));
        return switch (begun) {
            case Done<Job>(var job) -> Answers.to(new JobView(call.page(), job).address());
            case Refused<Job>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, fields, fields, FieldError.of(fieldOf(form, reason), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static String fieldOf(WaveForm form, Refusal reason) {
        return reason.code() == Code.VALUE_MISSING ? WaveForm.ONLY : form.fieldOf(reason);
    }

    private Outcome<ReadyView> view(PageCall call, Fields where, Fields typed, FieldError error) {
        return findAccounts
                .run(call.who(), StandingFilter.ALL.withReady(true), after(where), PAGE)
                .then(found -> listJobs.run(call.who(), JOBS)
                        .map(jobs -> new ReadyView(
                                call.page(),
                                found,
                                exports(call, jobs),
                                Trail.of("/operator/ready", Map.of(), where),
                                typed,
                                error)));
    }

    /** Those that hold all accounts: one that only adds to another is moved on the page of waves. */
    private static List<JobView> exports(PageCall call, List<Job> jobs) {
        return jobs.stream()
                .map(job -> new JobView(call.page(), job))
                .filter(job -> job.export().isPresent() && !job.onlyAdds())
                .toList();
    }

    private static Optional<PublisherId> after(Fields fields) {
        return PublisherId.parse(fields.shown("after")) instanceof Done<PublisherId>(var id)
                ? Optional.of(id)
                : Optional.empty();
    }
}
