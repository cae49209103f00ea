package dev.ferry.application.job;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.Inviting;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Owners who are invited behind the request that asked for it; the job runs when the test says so. It is 1 July 2019.
 */
class InvitationJobsTest {
    private final Installation ferry = new Installation();
    private final Queue<Runnable> begun = new ArrayDeque<>();
    private final AtomicLong number = new AtomicLong();
    private final JobRunner runner = new JobRunner(
            ferry.stores.jobs(),
            () -> new JobId(new UUID(0, number.incrementAndGet())),
            begun::add,
            _ -> "ref-1",
            ferry.clock);
    private final StartInvitations startInvitations = new StartInvitations(new Inviting(ferry).inviteOwners(), runner);
    private final ShowJob showJob = new ShowJob(ferry.stores.jobs(), ferry.rejects(), ferry.clock);

    /**
     * Contoso is ready and moves; the other three lack their membership, each with one owner. A page has two accounts.
     */
    @BeforeEach
    void aWaveLeavesThreeAccountsWaiting() {
        ferry.withReady("contoso");
        Stream.of("adatum", "fabrikam", "northwind")
                .forEach(name -> ferry.with(
                        LegacyAccountSample.named(name).withoutMpnId().build()));
        ferry.migrate(Installation.wave());
    }

    @Test
    void theJobTellsWhatCameOfTheInvitation() {
        LastDay until = new LastDay(LocalDate.parse("2019-07-31"));
        Job job = value(start(new InvitationRequest(Optional.empty(), Optional.of(until), Set.of(), false)));
        assertThat(job.kind()).isEqualTo(JobKind.INVITATION);
        assertThat(job.actor()).isEqualTo(OPERATOR.actor());
        assertThat(stands(job).state()).isEqualTo(JobState.RUNNING);
        assertThat(ferry.stores.mailQueue().count()).isZero();

        work();
        assertThat(stands(job))
                .returns(JobState.DONE, Job::state)
                .returns(4L, Job::done)
                .returns(4L, Job::total);
        assertThat(stands(job).result())
                .containsEntry("dryRun", false)
                .containsEntry("until", "2019-07-31")
                .containsEntry("accounts", 4L)
                .containsEntry("invited", 3L)
                .containsEntry("alreadyMigrated", 1L)
                .containsEntry("mails", 3L)
                .containsEntry("interrupted", false);
        assertThat(ferry.stores.mailQueue().count()).isEqualTo(3);
    }

    @Test
    void aDryRunIsAJobThatMailsNobody() {
        Job job = value(start(new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(), true)));
        work();

        assertThat(stands(job).state()).isEqualTo(JobState.DONE);
        assertThat(stands(job).result()).containsEntry("dryRun", true).containsEntry("mails", 3L);
        assertThat(ferry.stores.mailQueue().count()).isZero();
    }

    @Test
    void oneThatWasToldToStopIsInterruptedAndTheSameRequestGoesOn() {
        ferry.stop.set(true);
        Job stopped = value(start(everybody()));
        work();
        assertThat(stands(stopped).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(stands(stopped).done()).isEqualTo(2);
        assertThat(stands(stopped).result()).containsEntry("interrupted", true);

        ferry.stop.set(false);
        Job again = value(start(everybody()));
        work();
        assertThat(stands(again).state()).isEqualTo(JobState.DONE);
        assertThat(ferry.stores.mailQueue().count()).isEqualTo(3);
    }

    @Test
    void whatIsRefusedBeginsNoJob() {
        Requester anna = person("anna@adatum.example");
        LastDay yesterday = new LastDay(LocalDate.parse("2019-06-30"));

        assertThat(refusal(startInvitations.run(anna, everybody()))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(start(new InvitationRequest(Optional.empty(), Optional.of(yesterday), Set.of(), false))))
                .isEqualTo(Code.DATE_IS_OVER);
        assertThat(refusal(start(only("adatum", "nobody")))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(begun).isEmpty();
        assertThat(ferry.stores.jobs().recent(1)).isEmpty();
    }

    private Outcome<Job> start(InvitationRequest request) {
        return startInvitations.run(OPERATOR, request);
    }

    private void work() {
        begun.remove().run();
    }

    private Job stands(Job job) {
        return value(showJob.run(OPERATOR, job.id()));
    }

    private static InvitationRequest everybody() {
        return new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(), false);
    }

    private static InvitationRequest only(String... names) {
        return new InvitationRequest(
                Optional.empty(),
                Optional.empty(),
                Stream.of(names).map(Samples::id).collect(Collectors.toSet()),
                false);
    }
}
