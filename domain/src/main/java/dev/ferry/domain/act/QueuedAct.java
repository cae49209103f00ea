package dev.ferry.domain.act;

import java.util.UUID;

/**
 * An act in the queue.
 *
 * @param id the same for as long as the act is told: its idempotency key
 * @param tries how often it was told in vain
 */
public record QueuedAct(UUID id, SystemAct act, int tries) {}
