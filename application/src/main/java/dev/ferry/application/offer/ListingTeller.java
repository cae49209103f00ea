package dev.ferry.application.offer;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.deadline.KnownOffers;
import dev.ferry.application.history.Journal;
import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Situation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Tells a catalog to list what was certified (R22). Once both have answered the offer is live; where one will not have
 * it, or cannot be told, all is as before, and what either may have taken is taken back.
 */
public final class ListingTeller implements ActTeller<SystemAct.List> {
    private final Offers offers;
    private final KnownOffers known;
    private final CheckedCatalog catalog;
    private final NotedOffers noted;
    private final ActQueue queue;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ListingTeller(
            Offers offers,
            KnownOffers known,
            CheckedCatalog catalog,
            NotedOffers noted,
            ActQueue queue,
            Journal journal,
            Clock clock) {
        this.offers = offers;
        this.known = known;
        this.catalog = catalog;
        this.noted = noted;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Class<SystemAct.List> kind() {
        return SystemAct.List.class;
    }

    /**
     * What is not to be listed any more, because the other side would not have it, need not be told. Of an account that
     * has not moved, a draft may come back to the seller catalog (R23).
     */
    @Override
    public Telling tell(UUID key, SystemAct.List act) {
        return known.find(act.offer())
                .flatMap(offer -> content(offer, act.copy()))
                .map(content -> tell(key, act, content))
                .orElseGet(() -> new Telling.Answered(() -> {}));
    }

    private Optional<ListedContent> content(ManagedOffer offer, int copy) {
        Optional<OfferPages> pages = copy == SystemAct.List.CARRIED_OVER
                ? Optional.of(OfferPages.carriedOver(offer.content()))
                : Optional.of(offer)
                        .filter(one -> one.listedCopies().contains(copy))
                        .flatMap(one -> offers.copy(one.key(), copy));
        return pages.map(all -> ListedContent.of(
                offer.key(), offer.content().kind(), offer.content().name(), all));
    }

    private Telling tell(UUID key, SystemAct.List act, ListedContent content) {
        return switch (catalog.list(key, act.side(), content)) {
            case CatalogAnswer.Taken(var url) ->
                new Telling.Answered(noted.noting(
                        act.offer(),
                        offer -> going(offer, act).isPresent() ? offer.answered(act.side(), url) : offer,
                        this::noteLive));
            case CatalogAnswer.TurnedDown(var reason) -> new Telling.TurnedDown(reason);
        };
    }

    /** The way to the catalogs that the act is part of; none where it takes something back, or all is over. */
    private static Optional<Listing.GoingLive> going(ManagedOffer offer, SystemAct.List act) {
        return offer.listing() instanceof Listing.GoingLive going && going.copy() == act.copy()
                ? Optional.of(going)
                : Optional.empty();
    }

    /** What it took the place of leaves the seller catalog when it is live for the first time. */
    private void noteLive(ManagedOffer before, ManagedOffer after) {
        if (!(after.listing() instanceof Listing.Live live)) {
            return;
        }
        note(Action.OFFER_LIVE, after.key(), Map.of("submission", live.copy()));
        after.replaces()
                .filter(_ -> !before.isLive())
                .map(other -> new SystemAct.Delist(new OfferKey(after.key().account(), other), CatalogSide.SELLER))
                .ifPresent(act -> queue.addAll(List.of(act), clock.instant()));
    }

    private void note(Action action, OfferKey offer, Map<String, Object> said) {
        Map<String, Object> facts = new TreeMap<>(said);
        facts.put("offerId", offer.id().value());
        journal.note(Catalog.SYSTEM, action, Optional.of(offer.account()), facts);
    }

    /** Where what is given up would take something back, it waits for a person. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.List act, GivenUp why) {
        Optional<ManagedOffer> offer = offers.find(act.offer());
        if (offer.flatMap(one -> going(one, act)).isPresent()) {
            return Optional.of(noted.noting(
                    act.offer(),
                    one -> going(one, act).isPresent() ? one.turnedDown() : one,
                    (_, after) -> takeBack(after, act, why)));
        }
        boolean isWanted = offer.flatMap(one -> content(one, act.copy())).isPresent();
        return isWanted ? Optional.empty() : Optional.of(() -> {});
    }

    /** In each lane behind what may still be told there. A side that turned it down has nothing of it. */
    private void takeBack(ManagedOffer after, SystemAct.List act, GivenUp why) {
        note(
                Action.OFFER_NOT_LISTED,
                after.key(),
                Map.of(
                        "submission", act.copy(),
                        "side", act.side().slug(),
                        "turnedDown", why.turnedDown()));
        List<SystemAct> acts = new ArrayList<>();
        for (CatalogSide side : CatalogSide.values()) {
            if (side != act.side() || !why.turnedDown()) {
                acts.add(asBefore(after, side));
            }
        }
        queue.addAll(acts, clock.instant());
    }

    private static SystemAct asBefore(ManagedOffer offer, CatalogSide side) {
        return switch (offer.listing()) {
            case Listing.Live live -> new SystemAct.List(offer.key(), live.copy(), side);
            case Listing.Unlisted _
            when wasThereBeforeTheMove(offer, side) ->
                new SystemAct.List(offer.key(), SystemAct.List.CARRIED_OVER, side);
            case Listing.Unlisted _, Listing.Delisted _, Listing.GoingLive _ -> new SystemAct.Delist(offer.key(), side);
        };
    }

    /** What was published, and drafts, are in the seller catalog from the beginning. */
    private static boolean wasThereBeforeTheMove(ManagedOffer offer, CatalogSide side) {
        return switch (side) {
            case PUBLIC -> offer.content().inAppSource();
            case SELLER -> offer.content().situation() != Situation.NEW;
        };
    }
}
