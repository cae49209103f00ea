package dev.ferry.domain.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How much the legacy portal is owed (R16).
 *
 * @param pending changes that are owed, those that wait behind one that is set aside among them, but not that one
 * @param scheduled deletions that wait for their time
 * @param setAside changes that were tried in vain for the last time, and wait for a person
 * @param delivered changes that were delivered, ever
 * @param oldestPending when the oldest of those that are owed or set aside was made
 */
public record SyncStatus(
        long pending, long scheduled, long setAside, long delivered, Optional<Instant> oldestPending) {}
