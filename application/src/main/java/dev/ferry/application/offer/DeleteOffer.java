package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An owner or manager takes an offer out for good: a draft that was decided to be a duplicate, or one that was created
 * here and never handed in (R20).
 */
public final class DeleteOffer {
    private final OfferDesk desk;
    private final LookAlikes lookAlikes;

    @Inject
    public DeleteOffer(OfferDesk desk, LookAlikes lookAlikes) {
        this.desk = desk;
        this.lookAlikes = lookAlikes;
    }

    /**
     * The offer as it stands then. What it was to take the place of is to be done again itself; a draft leaves the
     * seller catalog. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code offer-not-found},
     * {@code manager-only}, {@code offer-deleted}, {@code kind-left-alone}, {@code replaced},
     * {@code already-submitted}, {@code not-a-duplicate}, {@code duplicate-lacks} where the two are compared again and
     * something would be lost, {@code catalog-unavailable}, and {@code changed-meanwhile} where the offer is not any
     * more what was seen.
     *
     * @param seen what the offer still has to be; empty where anything will do
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, Optional<ManagedOffer> seen) {
        return desk.seenBy(who, key.account())
                .then(AccessibleAccount::onceMoved)
                .then(found -> desk.find(found, key.id())
                        .then(offer -> found.asManager().then(_ -> offer.forDeletion())))
                .then(this::stillListed)
                .then(_ -> desk.telling(who, key, added -> deleted(who, key, seen, added)));
    }

    /** What it is a duplicate of is still in the public catalog. */
    private Outcome<ManagedOffer> stillListed(ManagedOffer offer) {
        return duplicateOf(offer)
                .map(other -> lookAlikes
                        .isListed(other)
                        .then(listed ->
                                listed ? Outcome.done(offer) : Outcome.<ManagedOffer>refused(Code.NOT_A_DUPLICATE)))
                .orElseGet(() -> Outcome.done(offer));
    }

    private static Optional<OfferKey> duplicateOf(ManagedOffer offer) {
        return offer.duplicate().holding().flatMap(DuplicateDecision::of);
    }

    private Outcome<OfferView> deleted(
            Requester who, OfferKey key, Optional<ManagedOffer> seen, OutgoingActs.Added added) {
        return desk.held(
                who,
                key.account(),
                (found, answers) -> desk.find(found, key.id())
                        .then(offer -> OfferDesk.allowed(who, found, OfferDesk.May.MANAGE, offer)
                                .then(_ ->
                                        seen.filter(one -> !one.equals(offer)).isPresent()
                                                ? Outcome.<ManagedOffer>refused(Code.CHANGED_MEANWHILE)
                                                : offer.forDeletion())
                                .then(_ -> lacksNothing(who, offer))
                                .map(_ -> {
                                    offer.replaces()
                                            .flatMap(other -> desk.known(new OfferKey(key.account(), other)))
                                            .ifPresent(other -> desk.save(other.notReplaced(), answers));
                                    if (offer.isDraft()) {
                                        added.addAll(List.of(new SystemAct.Delist(key, CatalogSide.SELLER)));
                                    }
                                    desk.note(who, Action.OFFER_DELETED, key, said(offer));
                                    return desk.save(offer.deletedBy(desk.stamp(who)), answers);
                                })));
    }

    /** To who may not look into the other it is not said what that lacks. */
    private Outcome<ManagedOffer> lacksNothing(Requester who, ManagedOffer offer) {
        Optional<OfferKey> other = duplicateOf(offer);
        Lacks lacks = other.map(one -> lookAlikes.lacks(offer, desk.facts().pages(offer), one))
                .orElse(Lacks.NOTHING);
        if (lacks.isNothing()) {
            return Outcome.done(offer);
        }
        return Outcome.refused(
                other.filter(one -> lookAlikes.manages(who, one)).isPresent()
                        ? DecideDuplicate.lacking(lacks)
                        : new Refusal(Code.DUPLICATE_LACKS));
    }

    private static Map<String, Object> said(ManagedOffer offer) {
        Map<String, Object> facts = new TreeMap<>();
        offer.replaces().ifPresent(other -> facts.put("replaces", other.value()));
        return facts;
    }
}
