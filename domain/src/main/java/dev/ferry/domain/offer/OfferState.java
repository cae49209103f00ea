package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** How far an offer is. Slugs are public contract: add, never rename. */
public enum OfferState implements Slug {
    /** As it was taken over. */
    LEGACY,
    DRAFT,
    SUBMITTED,
    CERTIFIED,
    REJECTED,
    LIVE,
    DELISTED,
    /** Gone; its id is not used again. */
    DELETED,
    /** Of a kind that has no steps here. */
    LEFT_ALONE;

    /** How far an offer is, by what has become of it. */
    static OfferState of(ManagedOffer offer) {
        if (offer.deleted().isPresent()) {
            return DELETED;
        }
        return offer.isLeftAlone() ? LEFT_ALONE : of(offer, offer.listing());
    }

    /** While it is on its way to the catalogs, what was before still holds. */
    private static OfferState of(ManagedOffer offer, Listing listing) {
        return switch (listing) {
            case Listing.GoingLive going ->
                going.before() instanceof Listing.Unlisted ? CERTIFIED : of(offer, going.before());
            case Listing.Live _ -> LIVE;
            case Listing.Delisted _ -> DELISTED;
            case Listing.Unlisted _ -> beforeAnyListing(offer);
        };
    }

    private static OfferState beforeAnyListing(ManagedOffer offer) {
        return switch (offer.certification()) {
            case Certification.Submitted _ -> SUBMITTED;
            case Certification.Approved _ -> CERTIFIED;
            case Certification.Open open -> open.rejection().isPresent() ? REJECTED : atFirst(offer);
        };
    }

    private static OfferState atFirst(ManagedOffer offer) {
        return switch (offer.content().situation()) {
            case PUBLISHED, NOT_DETECTED -> LEGACY;
            case DRAFT, NEW -> DRAFT;
        };
    }
}
