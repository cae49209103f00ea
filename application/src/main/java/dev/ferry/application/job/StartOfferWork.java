package dev.ferry.application.job;

import dev.ferry.application.deadline.CurrentDeadlines;
import dev.ferry.application.offer.CertifyOffers;
import dev.ferry.application.offer.OfferBatch;
import dev.ferry.application.offer.RemindOffers;
import dev.ferry.application.offer.WaiveOffers;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An operator decides about many offers, waives a deadline for many, or has their owners reminded, by a job that can be
 * followed (R19, R23).
 */
public final class StartOfferWork {
    private final CertifyOffers certifyOffers;
    private final WaiveOffers waiveOffers;
    private final RemindOffers remindOffers;
    private final CurrentDeadlines current;
    private final JobRunner runner;

    @Inject
    public StartOfferWork(
            CertifyOffers certifyOffers,
            WaiveOffers waiveOffers,
            RemindOffers remindOffers,
            CurrentDeadlines current,
            JobRunner runner) {
        this.certifyOffers = certifyOffers;
        this.waiveOffers = waiveOffers;
        this.remindOffers = remindOffers;
        this.current = current;
        this.runner = runner;
    }

    /** The deadline of this name; refuses {@code unknown-deadline}. */
    public Outcome<Deadline> deadline(String id) {
        return current.find(id);
    }

    /** The job; refuses all but operators, at once. */
    public Outcome<Job> certify(Requester who, CertifyOffers.Wish wish) {
        return certifyOffers
                .check(who)
                .map(_ -> begin(
                        JobKind.CERTIFICATION, who, wish.dryRun(), progress -> certifyOffers.run(who, wish, progress)));
    }

    /** The job; refuses at once what {@link WaiveOffers#check} does. */
    public Outcome<Job> waive(Requester who, WaiveOffers.Wish wish) {
        return waiveOffers
                .check(who, wish)
                .map(_ -> begin(JobKind.WAIVER, who, wish.dryRun(), progress -> waiveOffers.run(who, wish, progress)));
    }

    /** The job; refuses at once what {@link RemindOffers#check} does. */
    public Outcome<Job> remind(Requester who, RemindOffers.Wish wish) {
        return remindOffers
                .check(who, wish)
                .map(_ ->
                        begin(JobKind.REMINDER, who, wish.dryRun(), progress -> remindOffers.run(who, wish, progress)));
    }

    private Job begin(
            JobKind kind,
            Requester who,
            boolean dryRun,
            Function<BiConsumer<Long, Long>, Outcome<OfferBatch.Result>> work) {
        return runner.begin(
                kind, who.actor(), progress -> work.apply(progress::tell).map(result -> ended(dryRun, result)));
    }

    private static JobRunner.Ended ended(boolean dryRun, OfferBatch.Result result) {
        Map<String, Object> facts = new TreeMap<>(result.facts());
        facts.put("dryRun", dryRun);
        return new JobRunner.Ended(result.stopped() ? JobState.INTERRUPTED : JobState.DONE, facts);
    }
}
