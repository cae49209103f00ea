package dev.ferry.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a claimed run.
 *
 * @param delivered how many of its changes, from the first, were delivered
 * @param failure why the next one was not; absent where nothing failed: what is left is due at once
 */
public record Settled(ClaimedRun run, int delivered, Optional<Failure> failure) {

    /** Why a change was not delivered, and when it is tried again. */
    public sealed interface Failure {

        String reason();

        /**
         * It is tried again, and what is owed behind it waits too.
         *
         * @param dueAt when
         */
        record PutOff(Instant dueAt, String reason) implements Failure {}

        /** It waits for a person, and so does what is owed behind it. */
        record SetAside(String reason) implements Failure {}
    }
}
