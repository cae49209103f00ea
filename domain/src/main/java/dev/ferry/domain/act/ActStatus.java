package dev.ferry.domain.act;

import java.time.Instant;
import java.util.Optional;

/**
 * How an act stands.
 *
 * @param setAside whether it waits for a person
 * @param lastFault why it was told in vain the last time, for operators; holds no secret
 */
public record ActStatus(QueuedAct queued, Instant added, boolean setAside, Optional<String> lastFault) {}
