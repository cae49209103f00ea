package dev.ferry.application.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.outcome.Slug;
import java.util.Optional;

/**
 * What becomes of a deadline when others are loaded, and what that does to offers now.
 *
 * @param before as it was; absent where there was none
 * @param after as it is then; absent where there is none
 * @param begins so many consequences for offers are in force then that are not in force without that
 * @param ends so many are in force no more
 */
public record DeadlineChange(Optional<Deadline> before, Optional<Deadline> after, int begins, int ends) {
    /** What becomes of it. Slugs are public contract. */
    public enum Kind implements Slug {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return before.equals(after) ? Kind.UNCHANGED : Kind.CHANGED;
    }

    /** The id that it has and had. */
    public String id() {
        return after.or(() -> before).orElseThrow().id();
    }
}
