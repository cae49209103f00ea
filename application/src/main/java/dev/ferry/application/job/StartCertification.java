package dev.ferry.application.job;

import dev.ferry.application.offer.CertifyOffers;
import dev.ferry.application.offer.OfferBatch;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** An operator decides about many offers by a job that can be followed (R19). */
public final class StartCertification {
    private final CertifyOffers certifyOffers;
    private final JobRunner runner;

    @Inject
    public StartCertification(CertifyOffers certifyOffers, JobRunner runner) {
        this.certifyOffers = certifyOffers;
        this.runner = runner;
    }

    /** The job; refuses all but operators, at once. */
    public Outcome<Job> run(Requester who, CertifyOffers.Wish wish) {
        return certifyOffers
                .check(who)
                .map(_ -> runner.begin(
                        JobKind.CERTIFICATION,
                        who.actor(),
                        progress -> certifyOffers
                                .run(who, wish, progress::tell)
                                .map(result -> ended(wish.dryRun(), result))));
    }

    static JobRunner.Ended ended(boolean dryRun, OfferBatch.Result result) {
        Map<String, Object> facts = new TreeMap<>(result.facts());
        facts.put("dryRun", dryRun);
        return new JobRunner.Ended(result.stopped() ? JobState.INTERRUPTED : JobState.DONE, facts);
    }
}
