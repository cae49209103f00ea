package dev.ferry.domain.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.DuplicateCheck;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Offers, and what was done for them when. */
final class DeadlineCases {
    static final LocalDate DATE = LocalDate.of(2019, 10, 15);
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    /** Noon of a day before the date, of the date, and of two days after it. */
    static final Instant AHEAD = noon(10);

    static final Instant IN_TIME = noon(15);
    static final Instant LATE = noon(20);
    static final Instant LATER = noon(25);

    private static final OfferKey KEY = new OfferKey(new PublisherId("contoso"), new OfferId("crm"));

    private DeadlineCases() {}

    private static Instant noon(int day) {
        return LocalDate.of(2019, 10, day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** One that is of these situations, met by these, with one consequence that ends so. */
    static Deadline deadline(Situation situation, List<MetBy> metBy, Ending ending, MetBy... evenIf) {
        return new Deadline(
                "due",
                DATE,
                ZONE,
                situation,
                Set.of(),
                metBy,
                List.of(new Consequence("told", Scope.OFFER, Set.of(), Set.of(evenIf), ending)),
                List.of(30, 7),
                10);
    }

    static Offer content(Situation situation, boolean flags) {
        return new Offer(
                KEY.id(),
                "CRM",
                OfferKind.DYNAMICS_365_OPERATIONS,
                situation,
                false,
                Optional.empty(),
                flags,
                flags,
                flags,
                flags,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static ManagedOffer offer(Situation situation) {
        return ManagedOffer.of(KEY, content(situation, false), AHEAD);
    }

    static ManagedOffer offer(Situation situation, Milestones reached) {
        return offer(situation, DuplicateCheck.NONE, reached);
    }

    static ManagedOffer duplicate(DuplicateDecision.Kind kind, Instant at) {
        DuplicateDecision decision = new DuplicateDecision(kind, Optional.empty(), Set.of(), stamp(at));
        return offer(
                Situation.DRAFT, new DuplicateCheck(Optional.of(at), Set.of(), Optional.of(decision)), Milestones.NONE);
    }

    private static ManagedOffer offer(Situation situation, DuplicateCheck check, Milestones reached) {
        return new ManagedOffer(
                KEY,
                content(situation, false),
                AHEAD,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                check,
                new Certification.None(),
                new Listing.Unlisted(),
                Optional.empty(),
                Optional.empty(),
                reached);
    }

    /** An offer in its place, which came at this time and reached this. */
    static ManagedOffer replacement(Instant came, Milestones reached) {
        return new ManagedOffer(
                new OfferKey(KEY.account(), new OfferId("crm-2")),
                content(Situation.NEW, false),
                came,
                Optional.of(KEY.id()),
                true,
                Optional.empty(),
                Optional.empty(),
                DuplicateCheck.NONE,
                new Certification.None(),
                new Listing.Unlisted(),
                Optional.empty(),
                Optional.empty(),
                reached);
    }

    static Stamp stamp(Instant at) {
        return new Stamp(at, "anna@contoso.example");
    }

    /** A case that says that the offer is of another kind. */
    static SupportCase kept(Instant opened) {
        return SupportCase.of(new CaseRequest(
                new CaseId(new UUID(1, 1)),
                KEY.account(),
                Optional.of(KEY.id()),
                Topic.WRONG_OFFER_TYPE,
                "",
                stamp(opened)));
    }

    static SupportCase answered(SupportCase one, CaseState state, Optional<Verdict> verdict, Instant at) {
        List<CaseAnswer> answers = new ArrayList<>(one.answers());
        answers.add(new CaseAnswer(stamp(at), state, "seen", verdict));
        return new SupportCase(one.request(), state, answers);
    }

    static DeadlineFacts facts(ManagedOffer offer, SupportCase... cases) {
        return new DeadlineFacts(offer, Optional.empty(), List.of(cases), Map.of());
    }

    static DeadlineFacts waived(ManagedOffer offer, Instant at) {
        return new DeadlineFacts(offer, Optional.empty(), List.of(), Map.of("due", at));
    }

    static DeadlineFacts replaced(ManagedOffer offer, ManagedOffer replacement) {
        return new DeadlineFacts(offer, Optional.of(replacement), List.of(), Map.of());
    }

    static Milestones handedIn(Instant at) {
        return milestones(Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Milestones givenBack(Instant handedIn, Instant back) {
        return milestones(Optional.of(handedIn), Optional.of(back), Optional.empty(), Optional.empty());
    }

    static Milestones approved(Instant at) {
        return milestones(Optional.of(AHEAD), Optional.empty(), Optional.of(at), Optional.empty());
    }

    static Milestones live(Instant handedIn, Instant live) {
        return milestones(Optional.of(handedIn), Optional.empty(), Optional.of(live), Optional.of(live));
    }

    private static Milestones milestones(
            Optional<Instant> handedIn,
            Optional<Instant> givenBack,
            Optional<Instant> approved,
            Optional<Instant> live) {
        return new Milestones(handedIn, givenBack, approved, live, Optional.empty(), Optional.empty());
    }

    static Milestones asked(Instant at) {
        return new Milestones(
                Optional.of(AHEAD),
                Optional.empty(),
                Optional.of(AHEAD),
                Optional.empty(),
                Optional.of(at),
                Optional.empty());
    }

    static Milestones done(Instant at) {
        return new Milestones(
                Optional.of(AHEAD),
                Optional.empty(),
                Optional.of(AHEAD),
                Optional.of(at),
                Optional.of(at),
                Optional.of(at));
    }
}
