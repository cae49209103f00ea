package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.offer.StepStatus.Blocked;
import dev.ferry.domain.offer.StepStatus.Done;
import dev.ferry.domain.offer.StepStatus.NotNeeded;
import dev.ferry.domain.offer.StepStatus.Open;
import dev.ferry.domain.offer.StepStatus.Pending;
import dev.ferry.domain.offer.StepStatus.Unknown;
import dev.ferry.domain.offer.StepStatus.Why;
import dev.ferry.domain.outcome.Lookup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Derives what is to be done for an offer from what is known of it (R18–R21). */
final class ChecklistRule {
    private final ManagedOffer offer;
    private final OfferPages pages;
    private final AccountFacts account;
    private final SystemFacts systems;

    ChecklistRule(ManagedOffer offer, OfferPages pages, AccountFacts account, SystemFacts systems) {
        this.offer = offer;
        this.pages = pages;
        this.account = account;
        this.systems = systems;
    }

    Checklist checklist() {
        if (offer.isLeftAlone() || offer.deleted().isPresent()) {
            return Checklist.EMPTY;
        }
        List<Step> steps = steps();
        Map<Step, StepStatus> alone = new EnumMap<>(Step.class);
        steps.forEach(step -> alone.put(step, asFarAsDue(step, alone(step))));
        List<Checklist.Item> items = new ArrayList<>();
        if (!account.moved()) {
            items.add(new Checklist.Item(Step.MOVE, new Open()));
        }
        steps.forEach(step -> items.add(new Checklist.Item(step, unlessBlocked(step, alone))));
        return new Checklist(items);
    }

    private List<Step> steps() {
        List<Step> all = offer.content().situation().steps();
        return offer.content().situation() == Situation.NEW && !offer.replacesPublished()
                ? all.stream().filter(step -> step != Step.MARKETPLACE_LINK).toList()
                : all;
    }

    /** How a step stands if no other is looked at. */
    private StepStatus alone(Step step) {
        return switch (step) {
            case MOVE -> done(account.moved());
            case MEMBERSHIP_CENTER ->
                known(account.membership(), SystemName.MEMBERSHIP_CENTER, move -> done(move == MembershipMove.DONE));
            case ENROLMENT -> doneBy(account.enrolled());
            case APPSOURCE ->
                offer.replacedBy().isPresent()
                        ? done(true)
                        : known(systems.listed(), SystemName.CATALOG, _ -> done(true));
            case ADDENDUM -> doneBy(account.accepted());
            case BILLING -> offer.isDraft() ? doneBy(account.confirmedAfter(offer.came())) : doneBy(account.billed());
            case KIND -> doneBy(offer.kindWord().filter(KindWord::correct).map(KindWord::stamp));
            case DUPLICATE ->
                offer.duplicate().settled()
                        ? new Done(offer.duplicate().holding().map(DuplicateDecision::stamp))
                        : new Open();
            case PAGES -> done(pages.incomplete().isEmpty());
            case SUBMISSION -> submission();
            case CERTIFICATION -> certification();
            case GO_LIVE -> goLive();
            case MARKETPLACE_LINK -> link();
            case NEW_OFFER -> done(offer.replacedBy().isPresent());
        };
    }

    private static StepStatus done(boolean isDone) {
        return isDone ? new Done(Optional.empty()) : new Open();
    }

    private static StepStatus doneBy(Optional<Stamp> stamp) {
        return stamp.isPresent() ? new Done(stamp) : new Open();
    }

    private static <T> StepStatus known(Lookup<T> answer, String system, Function<T, StepStatus> status) {
        return switch (answer) {
            case Lookup.Known<T>(var value) -> status.apply(value);
            case Lookup.Unknown<T> _ -> new Open();
            case Lookup.Unavailable<T> _ -> new Unknown(system);
        };
    }

    /** What is live was handed in and certified, whatever becomes of a later change of it. */
    private StepStatus submission() {
        Optional<Stamp> handedIn = offer.certification().submission().map(Submission::stamp);
        return switch (offer.certification()) {
            case Certification.Submitted _, Certification.Approved _ -> new Done(handedIn);
            case Certification.Open _ -> offer.isLive() ? new Done(handedIn) : new Open();
        };
    }

    private StepStatus certification() {
        return switch (offer.certification()) {
            case Certification.Approved approved -> new Done(Optional.of(approved.verdict()));
            case Certification.Submitted _ -> offer.isLive() ? done(true) : new Pending();
            case Certification.Open _ -> done(offer.isLive());
        };
    }

    private StepStatus goLive() {
        return switch (offer.listing()) {
            case Listing.Live live -> new Done(Optional.of(live.asked()));
            case Listing.GoingLive _ -> offer.isLive() ? done(true) : new Pending();
            case Listing.Unlisted _, Listing.Delisted _ -> new Open();
        };
    }

    private StepStatus link() {
        return offer.link()
                .<StepStatus>map(link -> link.entered() ? new Done(Optional.of(link.stamp())) : new Pending())
                .orElseGet(() -> switch (systems.solution()) {
                    case Lookup.Known<Solution> _ -> new Open();
                    case Lookup.Unknown<Solution> _ -> new NotNeeded(Why.NO_SOLUTION);
                    case Lookup.Unavailable<Solution> _ -> new Unknown(SystemName.GO_TO_MARKET);
                });
    }

    /** Of an offer that another takes the place of, and of a duplicate, nothing more is due. */
    private StepStatus asFarAsDue(Step step, StepStatus status) {
        if (offer.replacedBy().isPresent() && step != Step.APPSOURCE && step != Step.NEW_OFFER) {
            return new NotNeeded(Why.REPLACED_BY);
        }
        return offer.duplicate().isDuplicate() && !status.settled() ? new NotNeeded(Why.DUPLICATE) : status;
    }

    /** What is on its way, or not known, is not blocked: it can change without anybody's act. */
    private StepStatus unlessBlocked(Step step, Map<Step, StepStatus> alone) {
        if (!(alone.get(step) instanceof Open)) {
            return Objects.requireNonNull(alone.get(step));
        }
        List<Step> by = account.moved() ? blockers(step, alone) : List.of(Step.MOVE);
        return by.isEmpty() ? new Open() : new Blocked(by);
    }

    private List<Step> blockers(Step step, Map<Step, StepStatus> alone) {
        return before(step).filter(one -> isDue(one, alone)).toList();
    }

    private static boolean isDue(Step step, Map<Step, StepStatus> alone) {
        StepStatus status = alone.get(step);
        return status != null && !status.settled();
    }

    /** The steps that have to be done before this one; others may be done in any order. */
    private Stream<Step> before(Step step) {
        return switch (step) {
            case MOVE, MEMBERSHIP_CENTER -> Stream.of();
            case ENROLMENT, APPSOURCE, ADDENDUM, BILLING, PAGES, KIND, DUPLICATE -> Stream.of(Step.MEMBERSHIP_CENTER);
            case NEW_OFFER -> Stream.of(Step.ENROLMENT);
            case SUBMISSION, CERTIFICATION, GO_LIVE ->
                offer.content().situation().steps().stream().takeWhile(one -> one != step);
            case MARKETPLACE_LINK ->
                Stream.concat(
                        offer.content().situation().steps().stream().takeWhile(one -> one != Step.CERTIFICATION),
                        offer.appSourceUrl(systems).isPresent() ? Stream.of() : Stream.of(Step.GO_LIVE));
        };
    }
}
