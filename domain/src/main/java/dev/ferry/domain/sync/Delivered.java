package dev.ferry.domain.sync;

import java.time.Instant;

/**
 * A change that was delivered.
 *
 * @param number its {@link NumberedChange#number()}
 */
public record Delivered(long number, Instant at) {}
