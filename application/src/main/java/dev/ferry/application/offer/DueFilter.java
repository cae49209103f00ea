package dev.ferry.application.offer;

import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Standing;
import java.util.List;
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
        return covers(view.deadlines());
    }

    boolean covers(List<Standing> standings) {
        return outcome.filter(name -> standings.stream()
                                .noneMatch(one -> one.outcome().name() == name))
                        .isEmpty()
                && (!atRisk || standings.stream().anyMatch(Standing::isAtRisk));
    }
}
