package dev.ferry.domain.marketplace;

import java.time.LocalDate;

/**
 * That an agreement was shown and accepted.
 *
 * @param digest of the text that was shown
 */
public record Acceptance(LocalDate version, String digest, Stamp stamp) {}
