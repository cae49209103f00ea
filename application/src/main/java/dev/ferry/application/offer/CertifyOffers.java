package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.OfferStandings;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An operator decides about many offers that were handed in, one after the other (R19). */
public final class CertifyOffers {
    private final ListSubmissions submissions;
    private final CertifyOffer certifyOffer;
    private final OfferStandings standings;
    private final OfferBatch batch;

    @Inject
    public CertifyOffers(
            ListSubmissions submissions, CertifyOffer certifyOffer, OfferStandings standings, OfferBatch batch) {
        this.submissions = submissions;
        this.certifyOffer = certifyOffer;
        this.standings = standings;
        this.batch = batch;
    }

    /**
     * What is decided, of which offers.
     *
     * @param reasons what is to be mended; none where they are approved
     * @param dryRun it is only counted of how many
     */
    public record Wish(OfferFilter filter, DueFilter due, List<Rejection.Reason> reasons, boolean dryRun) {
        public Wish {
            reasons = List.copyOf(reasons);
        }
    }

    /** Refuses all but operators. */
    public Outcome<Requester> check(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(who));
    }

    /**
     * Decides about those that wait now, who waits longest first. Refuses all but operators.
     *
     * @param progress is told how many are done, and of how many
     */
    public Outcome<OfferBatch.Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who).map(_ -> decide(who, wish, progress));
    }

    private OfferBatch.Result decide(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        List<ManagedOffer> waiting = submissions
                .all(Certification.State.SUBMITTED, Optional.empty())
                .filter(wish.filter()::covers)
                .map(ListedOffer::offer)
                .toList();
        Map<OfferKey, List<Standing>> due = wish.due().equals(DueFilter.ALL) ? Map.of() : standings.now(waiting);
        List<List<OfferKey>> meant = waiting.stream()
                .map(ManagedOffer::key)
                .filter(key -> wish.due().covers(due.getOrDefault(key, List.of())))
                .map(List::of)
                .toList();
        return batch.each(
                meant,
                wish.dryRun(),
                one -> certifyOffer.run(who, one.getFirst(), wish.reasons()).map(_ -> 1),
                progress);
    }
}
