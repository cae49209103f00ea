package dev.ferry.testkit.person;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.DuplicateCheck;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.KindWord;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.MarketplaceLink;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An offer for which the planted person did all that there is, and whose pages name them. */
final class PlantedOffers {
    private static final Stamp THEIRS = new Stamp(NOON, Planted.PERSON.normal());

    private PlantedOffers() {}

    static void in(Offers offers, Offer content) {
        OfferKey key = new OfferKey(id("moved"), content.id());
        offers.addAll(List.of(new ListedOffer(offer(key, content), Optional.empty(), Optional.empty())));
        PageContent listing = new PageContent(
                Page.LISTING,
                Map.of(
                        "contacts",
                        List.of(Planted.NAME + " <" + Planted.PERSON.written() + ">", Planted.OTHER.written()),
                        "description",
                        List.of("ask " + Planted.PERSON.written())));
        offers.savePage(key, listing);
        offers.saveCopy(key, 2, OfferPages.NONE.with(listing), Set.of());
    }

    private static ManagedOffer offer(OfferKey key, Offer content) {
        Rejection rejection = new Rejection(
                THEIRS, List.of(new Rejection.Reason(Optional.of(Page.LISTING), "ask " + Planted.PERSON.written())));
        Submission submission = new Submission(2, "10.0", Tier.STANDARD, THEIRS);
        return new ManagedOffer(
                key,
                content,
                NOON,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new KindWord(true, THEIRS)),
                new DuplicateCheck(
                        Optional.of(NOON),
                        Set.of(key),
                        Optional.of(new DuplicateDecision(
                                DuplicateDecision.Kind.NONE, Optional.empty(), Set.of(key), THEIRS))),
                new Certification.Submitted(submission, Optional.of(rejection), Optional.of(THEIRS)),
                new Listing.GoingLive(
                        2,
                        THEIRS,
                        Set.of(CatalogSide.PUBLIC),
                        Optional.empty(),
                        new Listing.Live(1, THEIRS, Optional.empty())),
                Optional.of(new MarketplaceLink("https://appsource.example/crm", THEIRS, true)),
                Optional.of(THEIRS));
    }
}
