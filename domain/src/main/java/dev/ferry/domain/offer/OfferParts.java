package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import java.util.Optional;

/** The parts of an offer that change, so that each act names its own alone. */
final class OfferParts {
    private final ManagedOffer before;

    Offer content;
    Optional<OfferId> replaces;
    boolean replacesPublished;
    Optional<OfferId> replacedBy;
    Optional<KindWord> kindWord;
    DuplicateCheck duplicate;
    Certification certification;
    Listing listing;
    Optional<MarketplaceLink> link;
    Optional<Stamp> deleted;
    Milestones milestones;

    OfferParts(ManagedOffer before) {
        this.before = before;
        content = before.content();
        replaces = before.replaces();
        replacesPublished = before.replacesPublished();
        replacedBy = before.replacedBy();
        kindWord = before.kindWord();
        duplicate = before.duplicate();
        certification = before.certification();
        listing = before.listing();
        link = before.link();
        deleted = before.deleted();
        milestones = before.milestones();
    }

    ManagedOffer whole() {
        return new ManagedOffer(
                before.key(),
                content,
                before.came(),
                replaces,
                replacesPublished,
                replacedBy,
                kindWord,
                duplicate,
                certification,
                listing,
                link,
                deleted,
                milestones);
    }
}
