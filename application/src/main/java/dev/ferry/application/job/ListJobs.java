package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The newest exports, waves and invitations, and how they stand; for operators. */
public final class ListJobs {
    private final LiveJobs jobs;

    @Inject
    public ListJobs(Jobs jobs, Clock clock) {
        this.jobs = new LiveJobs(jobs, clock);
    }

    /** Up to {@code most}, at least 0, the newest first; refuses all but operators. */
    public Outcome<List<Job>> run(Requester who, int most) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(jobs.recent(most)));
    }
}
