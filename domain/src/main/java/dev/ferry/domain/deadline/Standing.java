package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.OfferKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an offer stands with a deadline.
 *
 * @param inForce the consequences that follow for it, and have not ended
 * @param ended those whose end was reached, whether they followed or not
 * @param near whether the date has passed, or so few days are left that it is warned of
 * @param progress how much of what has to be done by it is done, whether in time or late
 */
public record Standing(
        OfferKey offer,
        Deadline deadline,
        DeadlineOutcome outcome,
        List<Consequence> inForce,
        List<Consequence> ended,
        boolean near,
        Progress progress) {
    /**
     * How far it came, whatever the date.
     *
     * @param done whether one of what the deadline is met by is done, late as well
     * @param handedIn whether it, or the offer in its place, is with certification or came through it
     * @param slow whether what has to be done usually takes more than a week, because it was not certified yet
     */
    public record Progress(boolean done, boolean handedIn, boolean slow) {}

    public Standing {
        inForce = List.copyOf(inForce);
        ended = List.copyOf(ended);
    }

    /** The consequences that are in force by it. */
    public Stream<EnforcedConsequence.Key> consequences() {
        return inForce.stream().map(one -> new EnforcedConsequence.Key(offer, deadline.id(), one.name()));
    }

    /** The outcome as long as nothing but time passes. */
    public LastingOutcome lasting() {
        return switch (outcome) {
            case DeadlineOutcome.Met _ -> new LastingOutcome.Met();
            case DeadlineOutcome.Waived _ -> new LastingOutcome.Waived();
            case DeadlineOutcome.Ahead _, DeadlineOutcome.Missed _ -> new LastingOutcome.Unmet(deadline.end());
        };
    }

    /** Not met yet, or missed and not done since, whatever follows from that. */
    public boolean isUndone() {
        return switch (outcome) {
            case DeadlineOutcome.Ahead _ -> true;
            case DeadlineOutcome.Missed _ -> !progress.done();
            case DeadlineOutcome.Met _, DeadlineOutcome.Waived _ -> false;
        };
    }

    /** Missed, or not met and few days left. */
    public boolean isAtRisk() {
        return switch (outcome) {
            case DeadlineOutcome.Missed _ -> true;
            case DeadlineOutcome.Ahead _ -> near;
            case DeadlineOutcome.Met _, DeadlineOutcome.Waived _ -> false;
        };
    }
}
