package dev.ferry.domain.undo;

import dev.ferry.domain.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An act that waits, so that it can be undone; or that was refused when it was to be done, and of which who asked for
 * it has not yet taken note.
 *
 * @param language of who asked, as BCP 47 names it
 * @param askedAt when it was asked for
 * @param dueAt when it is done, or was to be
 * @param refused why it was not done; absent while it waits
 */
public record DelayedAct(
        UUID id,
        UndoableAct act,
        AskedBy askedBy,
        String language,
        Instant askedAt,
        Instant dueAt,
        Optional<Refusal> refused) {

    /** One that was asked for just now. */
    public static DelayedAct asked(
            UUID id, UndoableAct act, AskedBy askedBy, String language, Instant askedAt, Instant dueAt) {
        return new DelayedAct(id, act, askedBy, language, askedAt, dueAt, Optional.empty());
    }

    /** Whether it can still be undone. */
    public boolean waits() {
        return refused.isEmpty();
    }

    /** The same, refused. */
    public DelayedAct refused(Refusal why) {
        return new DelayedAct(id, act, askedBy, language, askedAt, dueAt, Optional.of(why));
    }

    /** The same, done later than was said. */
    public DelayedAct due(Instant at) {
        return new DelayedAct(id, act, askedBy, language, askedAt, at, refused);
    }
}
