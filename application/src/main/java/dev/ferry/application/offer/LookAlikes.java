package dev.ferry.application.offer;

import dev.ferry.application.catalog.LookAlikeRanking;
import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.FoldedName;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Searches the public catalog for what looks like a draft, and compares the two (R20). The catalog is asked outside of
 * transactions. Thread-safe.
 */
public final class LookAlikes {
    /** So many listings of a name are looked at. */
    private static final int MOST_NAMED = 200;

    private final OfferDesk desk;
    private final CheckedCatalog catalog;

    @Inject
    public LookAlikes(OfferDesk desk, CheckedCatalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    /** What looks like it, best first; refuses {@code catalog-unavailable}. */
    Outcome<List<LookAlike>> search(ManagedOffer draft, OfferPages pages) {
        String name = pages.of(Page.LISTING).one("name").orElse(draft.content().name());
        LookAlikeRanking ranking = new LookAlikeRanking(
                draft.key(),
                FoldedName.of(name),
                pages.of(Page.LISTING).one("legalEntity").map(FoldedName::of));
        return listingsOf(draft.key())
                .then(own -> named(name).map(others -> {
                    List<PublicListing> all = new ArrayList<>(own);
                    all.addAll(others);
                    // What Partner Center listed of it is the draft's own, and no duplicate.
                    all.removeIf(
                            one -> one.offer().equals(draft.key()) && !(draft.listing() instanceof Listing.Unlisted));
                    return ranking.of(all);
                }));
    }

    /** The same, and notes what was found where that is news; refuses as {@link OfferDesk#held} does besides. */
    Outcome<List<LookAlike>> searchAgain(Requester who, ManagedOffer draft, OfferPages pages) {
        return search(draft, pages).then(found -> noted(who, draft, found));
    }

    /** Of a draft that was handed in, or is listed, nothing is to be decided any more. */
    private Outcome<List<LookAlike>> noted(Requester who, ManagedOffer draft, List<LookAlike> found) {
        Set<OfferKey> keys = found.stream().map(LookAlike::offer).collect(Collectors.toUnmodifiableSet());
        return isNews(draft, keys)
                ? desk.held(
                        who,
                        draft.key().account(),
                        (account, answers) -> desk.find(account, draft.key().id())
                                .map(now -> {
                                    if (isNews(now, keys)) {
                                        desk.save(now.searched(desk.now(), keys), answers);
                                    }
                                    return found;
                                }))
                : Outcome.done(found);
    }

    private static boolean isNews(ManagedOffer draft, Set<OfferKey> found) {
        return draft.forDuplicate() instanceof Done
                && (draft.duplicate().searched().isEmpty()
                        || !draft.duplicate().found().equals(found));
    }

    private Outcome<List<PublicListing>> named(String name) {
        try {
            return Outcome.done(catalog.named(name, MOST_NAMED));
        } catch (PortUnavailable _) {
            return Outcome.refused(Code.CATALOG_UNAVAILABLE);
        }
    }

    /** All that the public catalog lists of this offer's account; refuses {@code catalog-unavailable}. */
    private Outcome<List<PublicListing>> listingsOf(OfferKey offer) {
        Map<PublisherId, Lookup<List<PublicListing>>> asked = Lookup.ask(Set.of(offer.account()), catalog::listingsOf);
        return switch (Objects.requireNonNull(asked.get(offer.account()))) {
            case Lookup.Known<List<PublicListing>>(var listings) -> Outcome.done(listings);
            case Lookup.Unknown<List<PublicListing>> _ -> Outcome.done(List.of());
            case Lookup.Unavailable<List<PublicListing>> _ -> Outcome.refused(Code.CATALOG_UNAVAILABLE);
        };
    }

    /** Whether the public catalog lists this; refuses {@code catalog-unavailable}. */
    Outcome<Boolean> isListed(OfferKey offer) {
        return listingsOf(offer)
                .map(listings -> listings.stream().anyMatch(one -> one.offer().equals(offer)));
    }

    /** Whether they act for the account of this offer as its owners and managers do. */
    boolean manages(Requester who, OfferKey offer) {
        return desk.seenBy(who, offer.account()) instanceof Done(var found) && OfferDesk.manages(found);
    }

    /**
     * What the draft has and this offer lacks: everything, where Ferry does not know what that has. A draft that is
     * listed itself is listed as it was carried over.
     */
    Lacks lacks(ManagedOffer draft, OfferPages pages, OfferKey other) {
        return Lacks.of(
                pages,
                other.equals(draft.key())
                        ? OfferPages.carriedOver(draft.content())
                        : desk.known(other).map(desk.facts()::pages).orElse(OfferPages.NONE));
    }

    /** The same of each of these that who asks may see it of. */
    List<LookAlikeView> compared(Requester who, OfferView draft, List<LookAlike> all) {
        return all.stream()
                .map(one -> new LookAlikeView(
                        one,
                        Optional.of(one.offer())
                                .filter(other -> manages(who, other))
                                .map(other -> lacks(draft.offer(), draft.pages(), other))))
                .toList();
    }
}
