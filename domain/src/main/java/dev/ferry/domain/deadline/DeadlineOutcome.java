package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Slug;
import java.util.Optional;

/** How an offer stands with a deadline. */
public sealed interface DeadlineOutcome {

    /** The date has not passed, and something is still due. */
    record Ahead() implements DeadlineOutcome {}

    /**
     * It was done in time.
     *
     * @param by by which of them
     */
    record Met(MetBy by) implements DeadlineOutcome {}

    /** The date has passed, and it was not done by then; that it is done late ends consequences, not this. */
    record Missed() implements DeadlineOutcome {}

    /** An operator let it pass. */
    record Waived() implements DeadlineOutcome {}

    /** Its name in contracts. */
    default Name name() {
        return switch (this) {
            case Ahead _ -> Name.AHEAD;
            case Met _ -> Name.MET;
            case Missed _ -> Name.MISSED;
            case Waived _ -> Name.WAIVED;
        };
    }

    /** By what it was met. */
    default Optional<MetBy> why() {
        return this instanceof Met(var what) ? Optional.of(what) : Optional.empty();
    }

    /** The names of outcomes. Slugs are public contract. */
    enum Name implements Slug {
        AHEAD,
        MET,
        MISSED,
        WAIVED
    }
}
