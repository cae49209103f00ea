package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.outcome.Slug;
import java.time.Instant;
import java.util.Optional;

/** What ends a consequence, late as well. Slugs are public contract. */
public enum Ending implements Slug {
    ALL_STEPS,
    CERTIFICATION_APPROVED,
    SUBMITTED,
    NEW_OFFER,
    LIVE,
    /** Nothing does, and no waiver either. */
    NEVER;

    boolean isReached(DeadlineFacts facts, Instant at) {
        return since(facts, at).filter(then -> !then.isAfter(at)).isPresent();
    }

    private Optional<Instant> since(DeadlineFacts facts, Instant at) {
        Milestones reached = facts.milestones();
        return switch (this) {
            case ALL_STEPS -> reached.done();
            case CERTIFICATION_APPROVED -> reached.approved();
            case SUBMITTED -> reached.handedInAt(at);
            case NEW_OFFER -> facts.replacedSince();
            case LIVE -> reached.live();
            case NEVER -> Optional.empty();
        };
    }
}
