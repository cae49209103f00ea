package dev.ferry.application.offer;

import dev.ferry.domain.deadline.DeadlineOutcome;
import java.util.Optional;

/**
 * Which offers are meant, by how they stand with their deadlines.
 *
 * @param outcome of any of them
 * @param atRisk only those that missed one, or have not met one for which few days are left
 */
public record DueFilter(Optional<DeadlineOutcome.Name> outcome, boolean atRisk) {
    /** Whatever it may be. */
    public static final DueFilter ALL = new DueFilter(Optional.empty(), false);

    public boolean covers(OfferView view) {
        return outcome.filter(one -> !view.hasOutcome(one)).isEmpty() && (!atRisk || view.isAtRisk());
    }
}
