package dev.ferry.domain.undo;

import dev.ferry.domain.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An act that waits, so that it can be undone; or that was refused when it was to be done, and of which who asked for
 * it has not yet taken note.
 *
 * @param refused why it was not done; absent while it waits
 */
public record DelayedAct(UUID id, AskedAct asked, Optional<Refusal> refused) {

    /** One that waits. */
    public DelayedAct(UUID id, AskedAct asked) {
        this(id, asked, Optional.empty());
    }

    public UndoableAct act() {
        return asked.act();
    }

    public AskedBy askedBy() {
        return asked.askedBy();
    }

    /** When it is done, or was to be. */
    public Instant dueAt() {
        return asked.dueAt();
    }

    /** Whether it can still be undone. */
    public boolean waits() {
        return refused.isEmpty();
    }

    /** The same, refused. */
    public DelayedAct refused(Refusal why) {
        return new DelayedAct(id, asked, Optional.of(why));
    }
}
