package dev.ferry.domain.act;

import java.time.Instant;
import java.util.UUID;

/**
 * An act that one process is telling, and nobody else before its lease is over.
 *
 * @param until when the lease is over; it also tells this claim of the act from every other
 */
public record ClaimedAct(QueuedAct queued, Instant until) {

    public UUID id() {
        return queued.id();
    }

    public SystemAct act() {
        return queued.act();
    }
}
