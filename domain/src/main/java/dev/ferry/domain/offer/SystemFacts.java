package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Lookup;

/**
 * What other systems say of an offer.
 *
 * @param listed its entry in the public catalog
 * @param solution what was created for it in the go-to-market portal
 */
public record SystemFacts(Lookup<PublicListing> listed, Lookup<Solution> solution) {
    /** Nobody was asked, and nothing depends on it. */
    public static final SystemFacts NONE = new SystemFacts(Lookup.unknown(), Lookup.unknown());
}
