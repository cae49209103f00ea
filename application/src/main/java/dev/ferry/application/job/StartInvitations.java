package dev.ferry.application.job;

import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.InvitationResult;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** An operator has owners invited by a job that can be followed (R14). */
public final class StartInvitations {
    private final InviteOwners inviteOwners;
    private final JobRunner runner;

    @Inject
    public StartInvitations(InviteOwners inviteOwners, JobRunner runner) {
        this.inviteOwners = inviteOwners;
        this.runner = runner;
    }

    /** The job; refuses what {@link InviteOwners#check} does, at once. */
    public Outcome<Job> run(Requester who, InvitationRequest request) {
        return inviteOwners
                .check(who, request)
                .map(checked -> runner.begin(
                        JobKind.INVITATION,
                        who.actor(),
                        about(checked),
                        progress -> inviteOwners
                                .run(who, checked, new Watch(progress))
                                .map(StartInvitations::ended)));
    }

    private static Map<String, Object> about(InvitationRequest request) {
        Map<String, Object> about = new TreeMap<>(Map.of("dryRun", request.dryRun()));
        request.wave().ifPresent(wave -> about.put("wave", wave.value()));
        return about;
    }

    private static JobRunner.Ended ended(InvitationResult result) {
        return new JobRunner.Ended(result.stopped() ? JobState.INTERRUPTED : JobState.DONE, result.facts());
    }

    /** Tells the job how far it is. */
    private static final class Watch implements WaveWatch {
        private final JobRunner.Progress progress;
        private long total;

        Watch(JobRunner.Progress progress) {
            this.progress = progress;
        }

        @Override
        public void opened(long accounts) {
            total = accounts;
            progress.tell(0, total);
        }

        @Override
        public void progress(long accounts) {
            progress.tell(accounts, total);
        }

        @Override
        public boolean wantsStop() {
            return progress.stopWanted();
        }
    }
}
