package dev.ferry.application.job;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Jobs as they stand now: whatever was last heard of them, one whose process was killed runs no more. Thread-safe. */
final class LiveJobs {
    /** A job that nobody has heard of for so long runs no more. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final Clock clock;

    LiveJobs(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    Optional<Job> find(JobId id) {
        return jobs.find(id).map(this::asItStands);
    }

    /** The newest first. */
    List<Job> recent(int most) {
        return jobs.recent(most).stream().map(this::asItStands).toList();
    }

    private Job asItStands(Job job) {
        boolean silent = Duration.between(job.at(), clock.instant()).compareTo(SILENCE) > 0;
        return job.state() == JobState.RUNNING && silent
                ? job.ended(JobState.INTERRUPTED, Interruption.ofSilent(job).in(job.result()), job.at())
                : job;
    }
}
