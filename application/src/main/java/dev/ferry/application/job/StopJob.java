package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An operator has a wave, or invitations, stop at the next safe point; started again, it goes on with the rest. */
public final class StopJob {
    private static final String ASKED = "stopAsked";
    private static final Set<JobKind> STOPPABLE = EnumSet.of(JobKind.WAVE, JobKind.INVITATION);

    private final Jobs jobs;
    private final LiveJobs live;
    private final Clock clock;

    @Inject
    public StopJob(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.live = new LiveJobs(jobs, clock);
    }

    /** Whether it can be stopped, and was not yet asked to. */
    public static boolean isOpenTo(Job job) {
        return job.state() == JobState.RUNNING && STOPPABLE.contains(job.kind()) && !isAsked(job);
    }

    /** Whether somebody has asked for that. */
    public static boolean isAsked(Job job) {
        return job.state() == JobState.RUNNING
                && Boolean.TRUE.equals(job.result().get(ASKED));
    }

    /**
     * Asks for it, and answers the job, which runs on until it comes by a safe point; nothing changes where it runs no
     * more, or cannot be stopped. Safe to repeat. Refuses all but operators, and {@code job-not-found}.
     */
    public Outcome<Job> run(Requester who, JobId id) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.of(live.find(id), new Refusal(Code.JOB_NOT_FOUND, "jobId", id.toString()))
                        .map(job -> ask(who, job)));
    }

    private Job ask(Requester who, Job job) {
        if (!isOpenTo(job)) {
            return job;
        }
        Map<String, Object> known = new TreeMap<>(job.result());
        known.put(ASKED, true);
        known.putAll(Interruption.asked(who.actor(), clock.instant()));
        Job asked = job.about(known);
        return jobs.saveIfRunning(asked) ? asked : jobs.find(job.id()).orElse(job);
    }
}
