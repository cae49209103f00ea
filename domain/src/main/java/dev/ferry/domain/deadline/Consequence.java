package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.Offer;
import java.time.Instant;
import java.util.Set;

/**
 * What follows where a deadline was missed.
 *
 * @param name a slug: {@link #REMOVED}, or what is told and no more
 * @param scope whom it is about
 * @param only it follows for offers of which all of these hold
 * @param evenIf it follows also where the deadline was met by one of these
 * @param ending what ends it
 */
public record Consequence(String name, Scope scope, Set<Flag> only, Set<MetBy> evenIf, Ending ending) {
    /** The offer leaves the seller catalog. */
    public static final String REMOVED = "removed-from-seller-catalog";

    public Consequence {
        only = Set.copyOf(only);
        evenIf = Set.copyOf(evenIf);
    }

    /** Whether it follows from this, and nothing has ended it by then. */
    boolean isInForce(DeadlineFacts facts, DeadlineOutcome outcome, Instant at) {
        return isAbout(facts.offer().content()) && follows(outcome) && !ending.isReached(facts, at);
    }

    /** Whether it may follow for this offer. */
    public boolean isAbout(Offer offer) {
        return only.stream().allMatch(flag -> flag.isOn(offer));
    }

    private boolean follows(DeadlineOutcome outcome) {
        return switch (outcome) {
            case DeadlineOutcome.Missed _ -> true;
            case DeadlineOutcome.Met(var why) -> evenIf.contains(why);
            case DeadlineOutcome.Ahead _, DeadlineOutcome.Waived _ -> false;
        };
    }
}
