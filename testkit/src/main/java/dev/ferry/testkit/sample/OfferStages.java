package dev.ferry.testkit.sample;

import dev.ferry.domain.account.PublisherId;
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
import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers to which between them everything has happened that there is. */
public final class OfferStages {
    /** By whom, and when. */
    public static final Stamp STAMP = new Stamp(Samples.NOON.plusSeconds(60), "anna@contoso.example");

    private static final OfferKey OTHER = new OfferKey(Samples.id("fabrikam"), new OfferId("crm/2"));
    private static final Submission FIRST = new Submission(1, "10.0", Tier.STANDARD, STAMP);
    private static final Submission SECOND = new Submission(2, "10.1", Tier.PREMIUM, STAMP);
    private static final Rejection REJECTION = new Rejection(
            STAMP,
            List.of(
                    new Rejection.Reason(Optional.of(Page.LISTING), "no logo"),
                    new Rejection.Reason(Optional.empty(), "it does not start: \u00e5")));
    private static final Certification APPROVED = new Certification.Approved(SECOND, STAMP);
    private static final Listing.Open UNLISTED = new Listing.Unlisted();
    private static final Listing.Live LIVE = new Listing.Live(1, STAMP, Optional.of("https://appsource.example/crm"));

    private OfferStages() {}

    /** An offer of the first kind that has steps. */
    public static Offer of(String id, Situation situation) {
        return new Offer(
                new OfferId(id),
                "Offer " + id,
                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                situation,
                false,
                Optional.empty(),
                false,
                false,
                false,
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** These as they come with a move, with no copy of how far they are. */
    public static List<ListedOffer> arrived(PublisherId account, List<Offer> offers) {
        return offers.stream()
                .map(offer -> ManagedOffer.of(new OfferKey(account, offer.id()), offer, Samples.NOON))
                .map(offer -> new ListedOffer(offer, Optional.empty(), Optional.empty()))
                .toList();
    }

    /** One in each stage, the first of which nothing has happened to. */
    public static List<ManagedOffer> all(PublisherId account) {
        Stages stages = new Stages(account);
        stages.add(new Certification.None(), UNLISTED);
        stages.add(new Certification.Submitted(FIRST, Optional.empty(), Optional.empty()), UNLISTED);
        stages.add(
                new Certification.Submitted(SECOND, Optional.of(REJECTION), Optional.of(REJECTION.stamp())), UNLISTED);
        stages.add(new Certification.Rejected(FIRST, REJECTION), UNLISTED);
        stages.add(new Certification.Withdrawn(FIRST, Optional.empty()), UNLISTED);
        stages.add(new Certification.Withdrawn(SECOND, Optional.of(REJECTION)), UNLISTED);
        stages.add(new Certification.Dropped(SECOND), UNLISTED);
        stages.add(APPROVED, UNLISTED);
        stages.add(APPROVED, going(UNLISTED, Set.of()));
        stages.add(APPROVED, going(LIVE, Set.of(CatalogSide.SELLER)));
        stages.add(APPROVED, going(LIVE.delist(), Set.of(CatalogSide.PUBLIC)));
        stages.add(APPROVED, LIVE);
        stages.add(APPROVED, LIVE.delist());
        stages.add(new DuplicateCheck(Optional.of(STAMP.at()), Set.of(), Optional.empty()));
        stages.add(decided(DuplicateDecision.Kind.DUPLICATE));
        stages.add(decided(DuplicateDecision.Kind.OTHER_LEGAL_ENTITY));
        stages.tied(Optional.of(new OfferId("old")), Optional.empty());
        stages.tied(Optional.empty(), Optional.of(new OfferId("new")));
        stages.said(true, false);
        stages.said(false, true);
        stages.deleted();
        stages.reached();
        return List.copyOf(stages.all);
    }

    /** The same stage of another offer. */
    public static ManagedOffer as(OfferKey key, ManagedOffer stage) {
        return new ManagedOffer(
                key,
                of(key.id().value(), stage.content().situation()),
                stage.came(),
                stage.replaces(),
                stage.replacesPublished(),
                stage.replacedBy(),
                stage.kindWord(),
                stage.duplicate(),
                stage.certification(),
                stage.listing(),
                stage.link(),
                stage.deleted(),
                stage.milestones());
    }

    private static Listing going(Listing.Open before, Set<CatalogSide> answered) {
        return new Listing.GoingLive(2, STAMP, answered, Optional.of("https://appsource.example/2"), before);
    }

    private static DuplicateCheck decided(DuplicateDecision.Kind kind) {
        return new DuplicateCheck(
                Optional.of(STAMP.at()),
                Set.of(OTHER),
                Optional.of(new DuplicateDecision(
                        kind,
                        Optional.of(OTHER).filter(_ -> kind == DuplicateDecision.Kind.DUPLICATE),
                        Set.of(OTHER),
                        STAMP)));
    }

    /** Offers that are numbered as they come. */
    private static final class Stages {
        private final PublisherId account;
        private final List<ManagedOffer> all = new ArrayList<>();

        Stages(PublisherId account) {
            this.account = account;
        }

        private ManagedOffer first() {
            Offer content = of("offer-" + all.size(), Situation.DRAFT);
            return ManagedOffer.of(new OfferKey(account, content.id()), content, Samples.NOON);
        }

        void add(Certification certification, Listing listing) {
            add(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    DuplicateCheck.NONE,
                    certification,
                    listing,
                    Optional.empty());
        }

        void add(DuplicateCheck check) {
            add(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    check,
                    new Certification.None(),
                    UNLISTED,
                    Optional.empty());
        }

        void tied(Optional<OfferId> replaces, Optional<OfferId> replacedBy) {
            add(
                    replaces,
                    replacedBy,
                    Optional.empty(),
                    DuplicateCheck.NONE,
                    new Certification.None(),
                    UNLISTED,
                    Optional.empty());
        }

        void said(boolean correct, boolean entered) {
            add(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new KindWord(correct, STAMP)),
                    DuplicateCheck.NONE,
                    new Certification.None(),
                    UNLISTED,
                    Optional.of(new MarketplaceLink("https://appsource.example/crm", STAMP, entered)));
        }

        void deleted() {
            all.add(first().deletedBy(STAMP));
        }

        void reached() {
            ManagedOffer first = first();
            all.add(new ManagedOffer(
                    first.key(),
                    first.content(),
                    first.came(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    DuplicateCheck.NONE,
                    APPROVED,
                    UNLISTED,
                    Optional.empty(),
                    Optional.empty(),
                    new Milestones(later(1), later(2), later(3), later(4), later(5), later(6))));
        }

        private static Optional<Instant> later(int seconds) {
            return Optional.of(Samples.NOON.plusSeconds(seconds));
        }

        private void add(
                Optional<OfferId> replaces,
                Optional<OfferId> replacedBy,
                Optional<KindWord> word,
                DuplicateCheck check,
                Certification certification,
                Listing listing,
                Optional<MarketplaceLink> link) {
            ManagedOffer first = first();
            all.add(new ManagedOffer(
                    first.key(),
                    first.content(),
                    first.came(),
                    replaces,
                    replaces.isPresent(),
                    replacedBy,
                    word,
                    check,
                    certification,
                    listing,
                    link,
                    Optional.empty()));
        }
    }
}
