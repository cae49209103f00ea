package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Slug;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about the offers that look like a draft (R20).
 *
 * @param of which of them it is a duplicate of; for that decision alone
 * @param covered the look-alikes that were shown: another one opens the step again
 */
public record DuplicateDecision(Kind kind, Optional<OfferKey> of, Set<OfferKey> covered, Stamp stamp) {
    public DuplicateDecision {
        covered = Set.copyOf(covered);
    }

    /** Slugs are public contract. */
    public enum Kind implements Slug {
        /** Nothing more is due of the draft, and it may be deleted. */
        DUPLICATE,
        /** It is sold by another legal entity, and goes on. */
        OTHER_LEGAL_ENTITY,
        /** It is another product, and goes on. */
        NONE
    }
}
