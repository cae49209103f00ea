package dev.ferry.domain.deadline;

import static dev.ferry.domain.deadline.DeadlineCases.AHEAD;
import static dev.ferry.domain.deadline.DeadlineCases.DATE;
import static dev.ferry.domain.deadline.DeadlineCases.IN_TIME;
import static dev.ferry.domain.deadline.DeadlineCases.LATE;
import static dev.ferry.domain.deadline.DeadlineCases.LATER;
import static dev.ferry.domain.deadline.DeadlineCases.answered;
import static dev.ferry.domain.deadline.DeadlineCases.approved;
import static dev.ferry.domain.deadline.DeadlineCases.asked;
import static dev.ferry.domain.deadline.DeadlineCases.deadline;
import static dev.ferry.domain.deadline.DeadlineCases.done;
import static dev.ferry.domain.deadline.DeadlineCases.duplicate;
import static dev.ferry.domain.deadline.DeadlineCases.facts;
import static dev.ferry.domain.deadline.DeadlineCases.givenBack;
import static dev.ferry.domain.deadline.DeadlineCases.handedIn;
import static dev.ferry.domain.deadline.DeadlineCases.kept;
import static dev.ferry.domain.deadline.DeadlineCases.live;
import static dev.ferry.domain.deadline.DeadlineCases.offer;
import static dev.ferry.domain.deadline.DeadlineCases.replaced;
import static dev.ferry.domain.deadline.DeadlineCases.replacement;
import static dev.ferry.domain.deadline.DeadlineCases.waived;
import static dev.ferry.domain.offer.Situation.DRAFT;
import static dev.ferry.domain.offer.Situation.NOT_DETECTED;
import static dev.ferry.domain.offer.Situation.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How an offer stands with a deadline, by what was done when (R23). The date is 15 October; late is the 20th. */
class DeadlineTest {
    private static final Deadline MOVE = deadline(PUBLISHED, List.of(MetBy.ALL_STEPS), Ending.ALL_STEPS);
    private static final Deadline RECERTIFICATION =
            deadline(PUBLISHED, List.of(MetBy.CERTIFICATION_APPROVED), Ending.CERTIFICATION_APPROVED);
    private static final Deadline PUBLICATION = deadline(
            DRAFT, List.of(MetBy.SUBMITTED, MetBy.DUPLICATE, MetBy.KEPT_BY_CASE), Ending.LIVE, MetBy.DUPLICATE);
    private static final Deadline OLD_DRAFT =
            deadline(NOT_DETECTED, List.of(MetBy.NEW_OFFER), Ending.NEVER, MetBy.NEW_OFFER);

    /** What stands on the day itself, and late, and later. */
    private static String stands(Deadline deadline, DeadlineFacts facts) {
        return at(deadline, facts, IN_TIME) + " | " + at(deadline, facts, LATE) + " | " + at(deadline, facts, LATER);
    }

    private static String at(Deadline deadline, DeadlineFacts facts, Instant at) {
        Standing standing = deadline.standing(facts, new AsOf.Moment(at)).orElseThrow();
        return standing.outcome().name().slug()
                + standing.outcome()
                        .why()
                        .map(Slug::slug)
                        .map(by -> " by " + by)
                        .orElse("")
                + (standing.inForce().isEmpty() ? "" : ", in force");
    }

    @Test
    void untilItsDayIsOverADeadlineIsAheadAndThenMissedForAllTime() {
        assertThat(stands(MOVE, facts(offer(PUBLISHED)))).isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void allStepsAreDoneInTimeByTheirRequestsWheneverTheyAreAnswered() {
        assertThat(stands(MOVE, facts(offer(PUBLISHED, done(IN_TIME)))))
                .isEqualTo("met by all-steps | met by all-steps | met by all-steps");
        assertThat(stands(MOVE, facts(offer(PUBLISHED, asked(IN_TIME)))))
                .isEqualTo("met by all-steps | met by all-steps | met by all-steps");
    }

    @Test
    void lateStepsEndTheConsequenceAndNotTheMiss() {
        assertThat(stands(MOVE, facts(offer(PUBLISHED, done(LATE))))).isEqualTo("ahead | missed | missed");
        assertThat(stands(MOVE, facts(offer(PUBLISHED, done(LATER))))).isEqualTo("ahead | missed, in force | missed");
    }

    @Test
    void aLateRequestEndsNothingBeforeItIsAnswered() {
        assertThat(stands(MOVE, facts(offer(PUBLISHED, asked(LATE)))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void ofAReplacedOfferTheOneInItsPlaceCounts() {
        ManagedOffer old = offer(PUBLISHED);

        assertThat(stands(MOVE, replaced(old, replacement(AHEAD, done(IN_TIME)))))
                .isEqualTo("met by all-steps | met by all-steps | met by all-steps");
        assertThat(stands(RECERTIFICATION, replaced(old, replacement(AHEAD, approved(LATE)))))
                .isEqualTo("ahead | missed | missed");
    }

    @Test
    void recertificationIsPassedByTheVerdictAndNotByTheSubmission() {
        assertThat(stands(RECERTIFICATION, facts(offer(PUBLISHED, approved(IN_TIME)))))
                .isEqualTo("met by certification-approved | met by certification-approved"
                        + " | met by certification-approved");
        assertThat(stands(RECERTIFICATION, facts(offer(PUBLISHED, handedIn(IN_TIME)))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void aDraftThatIsHandedInInTimeStaysAndARejectionLaterIsAMissFromThenOn() {
        assertThat(stands(PUBLICATION, facts(offer(DRAFT, handedIn(IN_TIME)))))
                .isEqualTo("met by submitted | met by submitted | met by submitted");
        assertThat(stands(PUBLICATION, facts(offer(DRAFT, givenBack(IN_TIME, LATER)))))
                .isEqualTo("met by submitted | met by submitted | missed, in force");
        assertThat(stands(PUBLICATION, facts(offer(DRAFT, givenBack(AHEAD, IN_TIME)))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void aDraftThatIsHandedInLateIsBackOnceItIsLive() {
        assertThat(stands(PUBLICATION, facts(offer(DRAFT, live(LATE, LATER)))))
                .isEqualTo("ahead | missed, in force | missed");
    }

    @Test
    void ofADuplicateNothingIsDueAndItLeavesTheCatalogAllTheSame() {
        assertThat(stands(PUBLICATION, facts(duplicate(DuplicateDecision.Kind.DUPLICATE, IN_TIME))))
                .isEqualTo("met by duplicate | met by duplicate, in force | met by duplicate, in force");
        assertThat(stands(PUBLICATION, facts(duplicate(DuplicateDecision.Kind.DUPLICATE, LATE))))
                .isEqualTo("ahead | missed, in force | missed, in force");
        assertThat(stands(PUBLICATION, facts(duplicate(DuplicateDecision.Kind.NONE, IN_TIME))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void aCaseThatStandsKeepsADraftAndUnfoundedOrClosedItDoesSoNoMore() {
        assertThat(stands(PUBLICATION, facts(offer(DRAFT), kept(AHEAD))))
                .isEqualTo("met by kept-by-case | met by kept-by-case | met by kept-by-case");
        assertThat(stands(
                        PUBLICATION,
                        facts(
                                offer(DRAFT),
                                answered(kept(AHEAD), CaseState.ANSWERED, Optional.of(Verdict.UNFOUNDED), LATER))))
                .isEqualTo("met by kept-by-case | met by kept-by-case | missed, in force");
        assertThat(stands(
                        PUBLICATION,
                        facts(offer(DRAFT), answered(kept(AHEAD), CaseState.CLOSED, Optional.empty(), LATE))))
                .isEqualTo("met by kept-by-case | missed, in force | missed, in force");
        assertThat(stands(PUBLICATION, facts(offer(DRAFT), kept(LATE))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void theDraftOfWhatWasNotDetectedLeavesTheCatalogWhateverTheOutcome() {
        assertThat(stands(OLD_DRAFT, replaced(offer(NOT_DETECTED), replacement(IN_TIME, done(LATE)))))
                .isEqualTo("met by new-offer | met by new-offer, in force | met by new-offer, in force");
        assertThat(stands(OLD_DRAFT, facts(offer(NOT_DETECTED))))
                .isEqualTo("ahead | missed, in force | missed, in force");
    }

    @Test
    void aWaiverLiftsWhatFollowsAndWhatNeverEndsCannotBeWaived() {
        assertThat(stands(MOVE, waived(offer(PUBLISHED), AHEAD))).isEqualTo("waived | waived | waived");
        assertThat(stands(MOVE, waived(offer(PUBLISHED), LATER))).isEqualTo("ahead | missed, in force | waived");
        assertThat(stands(MOVE, waived(offer(PUBLISHED, done(IN_TIME)), IN_TIME)))
                .isEqualTo("met by all-steps | met by all-steps | met by all-steps");
        assertThat(stands(OLD_DRAFT, waived(offer(NOT_DETECTED), AHEAD)))
                .isEqualTo("ahead | missed, in force | missed, in force");
        assertThat(MOVE.isWaivable()).isTrue();
        assertThat(OLD_DRAFT.isWaivable()).isFalse();
    }

    @Test
    void aDateIncludesItsWholeDayInItsZone() {
        Instant last = Instant.parse("2019-10-16T06:59:59.999999Z");

        assertThat(at(MOVE, facts(offer(PUBLISHED)), last)).isEqualTo("ahead");
        assertThat(at(MOVE, facts(offer(PUBLISHED)), last.plusNanos(1_000))).isEqualTo("missed, in force");
        assertThat(at(MOVE, facts(offer(PUBLISHED, done(last))), LATE)).isEqualTo("met by all-steps");
        assertThat(at(MOVE, facts(offer(PUBLISHED, done(last.plusNanos(1_000)))), LATE))
                .isEqualTo("missed");
    }

    @Test
    void whatWasDoneAfterTheTimeThatIsAskedForDoesNotCount() {
        assertThat(at(MOVE, facts(offer(PUBLISHED, done(IN_TIME))), AHEAD)).isEqualTo("ahead");
    }

    @Test
    void deadlinesAndConsequencesAreAboutOffersOfWhichAllThatTheyNameHolds() {
        Deadline flagged = new Deadline(
                "due",
                DATE,
                ZoneId.of("UTC"),
                PUBLISHED,
                Set.of(Flag.CLOUD_EMBED, Flag.PREMIUM),
                List.of(MetBy.ALL_STEPS),
                List.of(new Consequence(
                        "told", Scope.PUBLISHER, Set.of(Flag.CO_SELL_PRIORITISED), Set.of(), Ending.ALL_STEPS)),
                List.of(),
                0);
        ManagedOffer with = ManagedOffer.of(offer(PUBLISHED).key(), DeadlineCases.content(PUBLISHED, true), AHEAD);

        assertThat(flagged.covers(offer(PUBLISHED))).isFalse();
        assertThat(flagged.covers(with)).isTrue();
        assertThat(at(flagged, facts(with), LATE)).isEqualTo("missed, in force");
    }

    @Test
    void offersOfOtherSituationsAndThoseThatAreGoneHaveNoDeadline() {
        for (Situation situation : Situation.values()) {
            assertThat(MOVE.covers(offer(situation))).isEqualTo(situation == PUBLISHED);
        }
        assertThat(MOVE.covers(offer(PUBLISHED).deletedBy(DeadlineCases.stamp(AHEAD))))
                .isFalse();
    }

    @Test
    void anOfferIsAtRiskFromTheDayOfTheWarningOnUnlessItIsMet() {
        assertThat(isAtRisk(Milestones.NONE, "2019-10-05T06:59:59Z")).isFalse();
        assertThat(isAtRisk(Milestones.NONE, "2019-10-05T07:00:00Z")).isTrue();
        assertThat(isAtRisk(Milestones.NONE, "2019-12-01T00:00:00Z")).isTrue();
        assertThat(isAtRisk(done(AHEAD), "2019-12-01T00:00:00Z")).isFalse();
    }

    private static boolean isAtRisk(Milestones reached, String at) {
        return MOVE.standing(facts(offer(PUBLISHED, reached)), new AsOf.Moment(Instant.parse(at)))
                .orElseThrow()
                .isAtRisk();
    }

    private static boolean isUndone(Deadline deadline, DeadlineFacts facts) {
        return deadline.standing(facts, new AsOf.Moment(LATER)).orElseThrow().isUndone();
    }

    @Test
    void whatIsDoneLateIsNotUndoneWhateverStaysInForce() {
        assertThat(isUndone(PUBLICATION, facts(offer(DRAFT, handedIn(LATE))))).isFalse();
        assertThat(isUndone(PUBLICATION, facts(duplicate(DuplicateDecision.Kind.DUPLICATE, LATE))))
                .isFalse();
        assertThat(isUndone(OLD_DRAFT, replaced(offer(NOT_DETECTED), replacement(LATE, Milestones.NONE))))
                .isFalse();
        assertThat(isUndone(MOVE, facts(offer(PUBLISHED, asked(LATE))))).isFalse();
    }

    @Test
    void whatIsNotDoneIsUndoneWhateverFollows() {
        Deadline without = new Deadline(
                "due", DATE, ZoneId.of("UTC"), PUBLISHED, Set.of(), List.of(MetBy.ALL_STEPS), List.of(), List.of(), 0);

        assertThat(isUndone(without, facts(offer(PUBLISHED)))).isTrue();
        assertThat(isUndone(MOVE, facts(offer(PUBLISHED)))).isTrue();
        assertThat(isUndone(PUBLICATION, facts(offer(DRAFT, givenBack(AHEAD, LATE)))))
                .isTrue();
        assertThat(isUndone(MOVE, waived(offer(PUBLISHED), LATE))).isFalse();
        assertThat(isUndone(MOVE, facts(offer(PUBLISHED, done(IN_TIME))))).isFalse();
    }

    @Test
    void ofAReplacedOfferTheOneInItsPlaceIsHandedIn() {
        Standing standing = RECERTIFICATION
                .standing(replaced(offer(PUBLISHED), replacement(AHEAD, handedIn(IN_TIME))), new AsOf.Moment(IN_TIME))
                .orElseThrow();

        assertThat(standing.progress()).isEqualTo(new Standing.Progress(false, true, true));
    }

    @Test
    void aDayThatIsAskedForHasPassedInTheZoneOfEachDeadline() {
        AsOf day = new AsOf.Day(new LastDay(LocalDate.of(2019, 8, 31)));

        assertThat(day.in(ZoneId.of("America/Los_Angeles"))).isEqualTo("2019-09-01T07:00:00Z");
        assertThat(day.in(ZoneId.of("UTC"))).isEqualTo("2019-09-01T00:00:00Z");
    }
}
