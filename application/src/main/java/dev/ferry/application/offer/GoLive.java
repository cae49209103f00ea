package dev.ferry.application.offer;

import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An owner or manager has both catalogs list what was certified: both, or neither (R22). The offer is live once both
 * have answered.
 */
public final class GoLive {
    private final OfferDesk desk;
    private final ActQueue queue;

    @Inject
    public GoLive(OfferDesk desk, ActQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    /**
     * The offer as it stands once the catalogs have answered, or as long as is waited for that; where it is live, or on
     * its way, nothing changes. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code offer-not-found},
     * {@code manager-only}, {@code offer-deleted}, {@code kind-left-alone}, {@code replaced}, {@code not-certified},
     * {@code step-blocked}, and {@code catalog-unavailable} as long as a catalog has not given back what it took the
     * last time.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key) {
        return desk.telling(who, key, added -> going(who, key, added));
    }

    private Outcome<OfferView> going(Requester who, OfferKey key, OutgoingActs.Added added) {
        return desk.held(
                who,
                key.account(),
                (found, answers) -> desk.find(found, key.id())
                        .then(before -> OfferDesk.allowed(who, found, OfferDesk.May.MANAGE, before)
                                .then(_ -> before.goingLive(desk.stamp(who)))
                                .then(after -> after.equals(before)
                                        ? Outcome.done(desk.facts().view(before, answers))
                                        : unlessBlocked(before, answers)
                                                .then(this::unlessUnderWay)
                                                .map(_ -> kept(who, after, answers, added)))));
    }

    private Outcome<ManagedOffer> unlessBlocked(ManagedOffer offer, OfferFacts.Answers answers) {
        List<Step> due = desk.facts().view(offer, answers).checklist().dueBefore(Step.GO_LIVE);
        return due.isEmpty() ? Outcome.done(offer) : ManagedOffer.blocked(Step.GO_LIVE, due);
    }

    /** What an earlier attempt left to be told, or taken back, is told first: its answers are not this one's. */
    private Outcome<ManagedOffer> unlessUnderWay(ManagedOffer offer) {
        boolean isUnderWay = queue.pending(offer.key()).stream()
                .anyMatch(one -> one.queued().act().system().equals(SystemName.CATALOG));
        return isUnderWay ? Outcome.refused(Code.CATALOG_UNAVAILABLE) : Outcome.done(offer);
    }

    private OfferView kept(Requester who, ManagedOffer after, OfferFacts.Answers answers, OutgoingActs.Added added) {
        int copy = after.certification().submission().orElseThrow().number();
        desk.note(who, Action.OFFER_GOING_LIVE, after.key(), Map.of("submission", copy));
        added.addAll(Arrays.stream(CatalogSide.values())
                .map(side -> new SystemAct.List(after.key(), copy, side))
                .toList());
        return desk.save(after, answers);
    }
}
