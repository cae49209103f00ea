package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** An operator decides about many offers that were handed in, one after the other (R19). */
public final class CertifyOffers {
    private final ListSubmissions submissions;
    private final CertifyOffer certifyOffer;
    private final StopSignal stop;

    @Inject
    public CertifyOffers(ListSubmissions submissions, CertifyOffer certifyOffer, StopSignal stop) {
        this.submissions = submissions;
        this.certifyOffer = certifyOffer;
        this.stop = stop;
    }

    /**
     * What is decided, of which offers.
     *
     * @param reasons what is to be mended; none where they are approved
     * @param dryRun it is only counted of how many
     */
    public record Wish(OfferFilter filter, List<Rejection.Reason> reasons, boolean dryRun) {
        public Wish {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What came of it.
     *
     * @param offers how many there were
     * @param decided of how many it was decided
     * @param refused why others were not, by code, and how many
     * @param stopped whether it was told to stop before its end; the same again goes on with the rest
     */
    public record Result(long offers, long decided, Map<String, Long> refused, boolean stopped) {

        /** By the names that scripts go by. */
        public Map<String, Object> facts() {
            return Map.of("offers", offers, "decided", decided, "refused", refused, "interrupted", stopped);
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
    public Outcome<Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who).map(_ -> decide(who, wish, progress));
    }

    private Result decide(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        List<ListedOffer> waiting = submissions
                .all(Certification.State.SUBMITTED, Optional.empty())
                .filter(wish.filter()::covers)
                .toList();
        long total = waiting.size();
        Map<String, Long> refused = new TreeMap<>();
        long decided = 0;
        long done = 0;
        for (ListedOffer one : wish.dryRun() ? List.<ListedOffer>of() : waiting) {
            if (stop.raised()) {
                return new Result(total, decided, refused, true);
            }
            switch (certifyOffer.run(who, one.key(), wish.reasons())) {
                case Done<OfferView> _ -> decided++;
                case Refused<OfferView>(var reason) ->
                    refused.merge(reason.code().slug(), 1L, Long::sum);
            }
            done++;
            progress.accept(done, total);
        }
        return new Result(total, decided, refused, false);
    }
}
