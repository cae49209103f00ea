package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** How a job stands, and which rows it rejected; for operators. */
public final class ShowJob {
    private final LiveJobs jobs;
    private final Rejects rejects;

    @Inject
    public ShowJob(Jobs jobs, Rejects rejects, Clock clock) {
        this.jobs = new LiveJobs(jobs, clock);
        this.rejects = rejects;
    }

    /** Refuses all but operators, and {@code job-not-found}. */
    public Outcome<Job> run(Requester who, JobId id) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.of(jobs.find(id), new Refusal(Code.JOB_NOT_FOUND, "jobId", id.toString())));
    }

    /** The rejected rows as CSV, to be closed; empty where none were. Refuses as {@link #run} does. */
    public Outcome<Optional<InputStream>> rejects(Requester who, JobId id) {
        return run(who, id).map(job -> file(job).flatMap(rejects::read));
    }

    private static Optional<String> file(Job job) {
        return job.result().get("rejected") instanceof Map<?, ?> rejected && rejected.get("file") instanceof String file
                ? Optional.of(file)
                : Optional.empty();
    }
}
