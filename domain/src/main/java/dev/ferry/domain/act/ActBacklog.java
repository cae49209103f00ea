package dev.ferry.domain.act;

import java.time.Instant;
import java.util.Optional;

/**
 * How much other systems are still to be told.
 *
 * @param waiting how many wait, those that are set aside not among them
 * @param setAside how many wait for a person
 * @param oldestWaiting when the oldest of those that wait was added
 * @param lastFault the last of the faults of all these, for operators
 */
public record ActBacklog(long waiting, long setAside, Optional<Instant> oldestWaiting, Optional<String> lastFault) {}
