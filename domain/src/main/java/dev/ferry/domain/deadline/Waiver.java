package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.OfferKey;
import java.time.Instant;

/**
 * That an operator lets a deadline pass for an offer. Who, and why, is in its history.
 *
 * @param deadline the deadline's id
 */
public record Waiver(OfferKey offer, String deadline, Instant at) {}
