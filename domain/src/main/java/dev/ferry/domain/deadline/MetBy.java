package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.outcome.Slug;
import java.time.Instant;
import java.util.Optional;

/**
 * What has to be done by a deadline, where any of several will do. What counts is when it was asked for, not when
 * another system answered. Slugs are public contract.
 */
public enum MetBy implements Slug {
    /** Every step of the offer, or of the one in its place. */
    ALL_STEPS,
    /** The offer, or the one in its place, was certified. */
    CERTIFICATION_APPROVED,
    /** It was handed in, and neither rejected nor withdrawn since. */
    SUBMITTED,
    /** The draft is decided to be a duplicate. */
    DUPLICATE,
    /** A case says that the draft is of another kind, and stands. */
    KEPT_BY_CASE,
    /** An offer was created in its place. */
    NEW_OFFER;

    /** Whether people are busy with it for more than a week, as a rule. */
    boolean isSlow() {
        return switch (this) {
            case ALL_STEPS, CERTIFICATION_APPROVED, SUBMITTED -> true;
            case DUPLICATE, KEPT_BY_CASE, NEW_OFFER -> false;
        };
    }

    /** Whether it holds at this time, and was asked for before the end of the deadline. */
    boolean holds(DeadlineFacts facts, Instant end, Instant at) {
        return since(facts, at)
                .filter(then -> then.isBefore(end) && !then.isAfter(at))
                .isPresent();
    }

    /** The same, late as well. */
    boolean isDone(DeadlineFacts facts, Instant at) {
        return since(facts, at).filter(then -> !then.isAfter(at)).isPresent();
    }

    private Optional<Instant> since(DeadlineFacts facts, Instant at) {
        Milestones reached = facts.milestones();
        return switch (this) {
            case ALL_STEPS -> reached.asked();
            case CERTIFICATION_APPROVED -> reached.approved();
            case SUBMITTED -> reached.handedInAt(at);
            case DUPLICATE -> facts.duplicateSince();
            case KEPT_BY_CASE -> facts.keptSince(at);
            case NEW_OFFER -> facts.replacedSince();
        };
    }
}
