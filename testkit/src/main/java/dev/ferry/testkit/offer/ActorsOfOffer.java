package dev.ferry.testkit.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.DuplicateCheck;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.KindWord;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.MarketplaceLink;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Submission;
import dev.ferry.testkit.erasure.Pseudonymised;
import java.util.Optional;
import java.util.stream.Stream;

/** Who did something for an offer, or is named in a rejection. */
final class ActorsOfOffer {
    private final Pseudonymised person;

    private ActorsOfOffer(Pseudonymised person) {
        this.person = person;
    }

    static Stream<String> all(ManagedOffer offer) {
        return Stream.of(
                        offer.kindWord().map(KindWord::stamp).map(Stamp::by).stream(),
                        offer.duplicate().decision().map(DuplicateDecision::stamp).map(Stamp::by).stream(),
                        offer.certification().submission().map(Submission::stamp).map(Stamp::by).stream(),
                        verdict(offer.certification()),
                        asked(offer.listing()),
                        offer.link().map(MarketplaceLink::stamp).map(Stamp::by).stream(),
                        offer.deleted().map(Stamp::by).stream())
                .flatMap(one -> one);
    }

    private static Stream<String> verdict(Certification stage) {
        return switch (stage) {
            case Certification.Approved approved -> Stream.of(approved.verdict().by());
            case Certification.Open open -> open.rejection().stream().flatMap(ActorsOfOffer::named);
            case Certification.Submitted submitted ->
                Stream.concat(
                        submitted.before().stream().flatMap(ActorsOfOffer::named),
                        submitted.withdrawing().map(Stamp::by).stream());
        };
    }

    private static Stream<String> named(Rejection rejection) {
        return Stream.concat(
                Stream.of(rejection.stamp().by()), rejection.reasons().stream().map(Rejection.Reason::text));
    }

    private static Stream<String> asked(Listing stage) {
        return switch (stage) {
            case Listing.Live live -> Stream.of(live.asked().by());
            case Listing.GoingLive going ->
                Stream.concat(Stream.of(going.asked().by()), asked(going.before()));
            case Listing.Unlisted _, Listing.Delisted _ -> Stream.empty();
        };
    }

    /** The offer without somebody. */
    static ManagedOffer without(Pseudonymised person, ManagedOffer offer) {
        return new ActorsOfOffer(person).left(offer);
    }

    private ManagedOffer left(ManagedOffer offer) {
        DuplicateCheck check = offer.duplicate();
        return new ManagedOffer(
                offer.key(),
                person.without(offer.content()),
                offer.came(),
                offer.replaces(),
                offer.replacesPublished(),
                offer.replacedBy(),
                offer.kindWord().map(word -> new KindWord(word.correct(), left(word.stamp()))),
                new DuplicateCheck(
                        check.searched(),
                        check.found(),
                        check.decision()
                                .map(one ->
                                        new DuplicateDecision(one.kind(), one.of(), one.covered(), left(one.stamp())))),
                left(offer.certification()),
                left(offer.listing()),
                offer.link().map(link -> new MarketplaceLink(link.appSourceUrl(), left(link.stamp()), link.entered())),
                offer.deleted().map(this::left),
                offer.milestones());
    }

    private Stamp left(Stamp stamp) {
        return person.without(stamp);
    }

    private Certification left(Certification stage) {
        return switch (stage) {
            case Certification.None none -> none;
            case Certification.Submitted submitted ->
                new Certification.Submitted(
                        left(submitted.last()),
                        left(submitted.before()),
                        submitted.withdrawing().map(this::left));
            case Certification.Approved approved ->
                new Certification.Approved(left(approved.last()), left(approved.verdict()));
            case Certification.Rejected rejected ->
                new Certification.Rejected(left(rejected.last()), left(rejected.why()));
            case Certification.Withdrawn withdrawn ->
                new Certification.Withdrawn(left(withdrawn.last()), left(withdrawn.rejection()));
            case Certification.Dropped dropped -> new Certification.Dropped(left(dropped.last()));
        };
    }

    private Submission left(Submission one) {
        return new Submission(one.number(), one.platformVersion(), one.tier(), left(one.stamp()));
    }

    private Optional<Rejection> left(Optional<Rejection> rejection) {
        return rejection.map(this::left);
    }

    private Rejection left(Rejection rejection) {
        return new Rejection(
                left(rejection.stamp()),
                rejection.reasons().stream()
                        .map(reason -> new Rejection.Reason(reason.page(), person.text(reason.text())))
                        .toList());
    }

    private Listing left(Listing stage) {
        return switch (stage) {
            case Listing.Open open -> left(open);
            case Listing.GoingLive going ->
                new Listing.GoingLive(
                        going.copy(), left(going.asked()), going.answered(), going.url(), left(going.before()));
        };
    }

    private Listing.Open left(Listing.Open stage) {
        return switch (stage) {
            case Listing.Unlisted unlisted -> unlisted;
            case Listing.Live live -> new Listing.Live(live.copy(), left(live.asked()), live.url());
            case Listing.Delisted delisted -> delisted;
        };
    }
}
