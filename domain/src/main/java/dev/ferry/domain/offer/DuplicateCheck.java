package dev.ferry.domain.offer;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the offers that look like a draft.
 *
 * @param searched when the public catalog was searched last
 * @param found what was found then
 */
public record DuplicateCheck(Optional<Instant> searched, Set<OfferKey> found, Optional<DuplicateDecision> decision) {
    /** Nobody has searched. */
    public static final DuplicateCheck NONE = new DuplicateCheck(Optional.empty(), Set.of(), Optional.empty());

    public DuplicateCheck {
        found = Set.copyOf(found);
    }

    public DuplicateCheck searched(Instant at, Set<OfferKey> seen) {
        return new DuplicateCheck(Optional.of(at), seen, decision);
    }

    public DuplicateCheck decided(DuplicateDecision made) {
        return new DuplicateCheck(searched, found, Optional.of(made));
    }

    /** The decision, as long as it covers all that was found. */
    public Optional<DuplicateDecision> holding() {
        return decision.filter(one -> one.covered().containsAll(found));
    }

    /** Whether it was searched, and all that was found is decided on. */
    public boolean settled() {
        return searched.isPresent() && (found.isEmpty() || holding().isPresent());
    }

    /** Whether it is decided to be a duplicate. */
    public boolean isDuplicate() {
        return holding()
                .filter(one -> one.kind() == DuplicateDecision.Kind.DUPLICATE)
                .isPresent();
    }
}
