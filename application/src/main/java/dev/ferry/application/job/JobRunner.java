package dev.ferry.application.job;

import dev.ferry.application.system.FaultNotes;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** Runs jobs behind the requests that asked for them, and keeps how they stand. Thread-safe. */
public final class JobRunner {
    /** How often progress is saved at most. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final JobIds ids;
    private final Executor executor;
    private final FaultNotes faults;
    private final Clock clock;

    @Inject
    public JobRunner(Jobs jobs, JobIds ids, Executor executor, FaultNotes faults, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.executor = executor;
        this.faults = faults;
        this.clock = clock;
    }

    /** What a job does; it tells how far it is, and answers what came of it. */
    interface Work {
        Outcome<Ended> run(Progress progress);
    }

    /** How a job that was not turned down ended. */
    record Ended(JobState state, Map<String, Object> result) {}

    /** How far one job is. Thread-safe. */
    final class Progress {
        private Job job;
        private Instant saved;
        private Instant heard;
        private boolean stopWanted;

        private Progress(Job job) {
            this.job = job;
            this.saved = job.at();
            this.heard = job.at();
        }

        /** Another total is another stage, which is told at once: the next word of it may take long. */
        synchronized void tell(long done, long total) {
            Instant at = now();
            boolean begun = total != job.total();
            job = job.progressed(done, total, at);
            if (begun || isOver(saved, at)) {
                hear(at);
                jobs.progress(job);
                saved = at;
            }
        }

        /** Whether somebody wants it to stop. */
        synchronized boolean stopWanted() {
            Instant at = now();
            if (!stopWanted && isOver(heard, at)) {
                hear(at);
            }
            return stopWanted;
        }

        /** What somebody asked for, through whichever node, is among what is kept of the job. */
        private void hear(Instant at) {
            heard = at;
            jobs.find(job.id()).filter(StopJob::isAsked).ifPresent(kept -> {
                stopWanted = true;
                job = job.about(kept.result());
            });
        }

        private static boolean isOver(Instant last, Instant at) {
            return Duration.between(last, at).compareTo(STEP) >= 0;
        }

        private synchronized Job job() {
            return job;
        }
    }

    /** Begins it; it runs on after this has answered. */
    Job begin(JobKind kind, String actor, Work work) {
        return begin(kind, actor, Map.of(), work);
    }

    /**
     * The same, of which this is known while it runs.
     *
     * @param about by the names of its result
     */
    Job begin(JobKind kind, String actor, Map<String, Object> about, Work work) {
        Job job = Job.started(ids.next(), kind, actor, now()).about(about);
        jobs.save(job);
        executor.execute(() -> run(job, work));
        return job;
    }

    private void run(Job job, Work work) {
        Progress progress = new Progress(job);
        try {
            Outcome<Ended> outcome = work.run(progress);
            switch (outcome) {
                case Done<Ended>(var ended) -> end(progress, ended.state(), ended.result());
                case Refused<Ended>(var reason) -> end(progress, JobState.REFUSED, facts(reason));
            }
        } catch (RuntimeException | Error fault) {
            end(progress, JobState.FAILED, Map.of("reference", faults.keep(fault)));
        }
    }

    /** What is done is done with all of it, rows that were rejected included. */
    private void end(Progress progress, JobState state, Map<String, Object> result) {
        Job job = progress.job();
        Job further = state == JobState.DONE ? job.progressed(job.total(), job.total(), job.at()) : job;
        Instant at = now();
        jobs.save(further.ended(
                state,
                state == JobState.INTERRUPTED ? Interruption.ofStopped(job, at).in(result) : result,
                at));
    }

    /** What a job that was turned down tells of it. */
    static Map<String, Object> facts(Refusal reason) {
        Map<String, Object> facts = new TreeMap<>(reason.facts());
        facts.put("code", reason.code().slug());
        return facts;
    }

    /** Times are kept in microseconds. */
    private Instant now() {
        return clock.instant();
    }
}
