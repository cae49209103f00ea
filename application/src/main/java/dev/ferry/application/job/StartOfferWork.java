package dev.ferry.application.job;

import dev.ferry.application.offer.RemindOffers;
import dev.ferry.application.offer.WaiveOffers;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** An operator waives a deadline for many offers, or has their owners reminded, by a job that can be followed (R23). */
public final class StartOfferWork {
    private final WaiveOffers waiveOffers;
    private final RemindOffers remindOffers;
    private final JobRunner runner;

    @Inject
    public StartOfferWork(WaiveOffers waiveOffers, RemindOffers remindOffers, JobRunner runner) {
        this.waiveOffers = waiveOffers;
        this.remindOffers = remindOffers;
        this.runner = runner;
    }

    /** The job; refuses at once what {@link WaiveOffers#check} does. */
    public Outcome<Job> waive(Requester who, WaiveOffers.Wish wish) {
        return waiveOffers
                .check(who, wish)
                .map(_ -> runner.begin(
                        JobKind.WAIVER,
                        who.actor(),
                        progress -> waiveOffers
                                .run(who, wish, progress::tell)
                                .map(result -> StartCertification.ended(wish.dryRun(), result))));
    }

    /** The job; refuses all but operators, at once. */
    public Outcome<Job> remind(Requester who, RemindOffers.Wish wish) {
        return remindOffers
                .check(who, wish)
                .map(_ -> runner.begin(
                        JobKind.REMINDER,
                        who.actor(),
                        progress -> remindOffers
                                .run(who, wish, progress::tell)
                                .map(result -> StartCertification.ended(wish.dryRun(), result))));
    }
}
