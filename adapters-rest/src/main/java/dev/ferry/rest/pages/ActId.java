package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.UUID;

/** The id of an act that waits, in the address of a form. */
public final class ActId {
    private ActId() {}

    /** What is no id is one of nothing: {@code too-late-to-undo}. */
    public static Outcome<UUID> parse(String typed) {
        try {
            return Outcome.done(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(Code.TOO_LATE_TO_UNDO);
        }
    }
}
