package dev.ferry.domain.marketplace;

import java.time.Instant;

/**
 * That something was done.
 *
 * @param by who did it, by the name under which history knows them
 */
public record Stamp(Instant at, String by) {}
