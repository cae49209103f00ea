package dev.ferry.domain.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that one process has for delivery, and nobody else before its lease is over.
 *
 * @param until when the lease is over; it also tells this claim of the mail from every other
 */
public record ClaimedMail(QueuedMail queued, Instant until) {

    public UUID id() {
        return queued.id();
    }

    public Mail mail() {
        return queued.mail();
    }

    /** How often it was tried in vain. */
    public int tries() {
        return queued.tries();
    }
}
