package dev.ferry.domain.offer;

import java.util.Optional;

/** An offer as the public catalog shows it to everybody. */
public record PublicListing(OfferKey offer, String name, Optional<String> legalEntity, Optional<String> appSourceUrl) {}
