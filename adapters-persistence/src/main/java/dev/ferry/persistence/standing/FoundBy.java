package dev.ferry.persistence.standing;

import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * By what accounts are found through {@code standing_key}; the many that have moved have a row each and one for each
 * outcome of a deadline, those that wait a few.
 */
final class FoundBy {
    static final String READY = "ready";
    static final String INVITED = "invited";

    private FoundBy() {}

    static List<String> all(AccountStanding one) {
        List<String> keys = new ArrayList<>();
        keys.add(of(one.state()));
        if (one.invited()) {
            keys.add(INVITED);
        }
        one.codes().forEach(code -> keys.add(of(code)));
        one.mpn().filter(standing -> standing != Standing.ACTIVE).ifPresent(standing -> keys.add(of(standing)));
        if (one.ready()) {
            keys.add(READY);
        }
        one.outcomes().forEach(outcome -> keys.add(of(outcome)));
        return keys;
    }

    static String of(MigrationState state) {
        return "state " + state.slug();
    }

    static String of(FindingCode code) {
        return "finding " + code.slug();
    }

    static String of(Standing standing) {
        return "mpn " + standing.slug();
    }

    /** The outcomes, of those that any account has, that come to this at a time. */
    static List<LastingOutcome> outcomes(DeadlineOutcome.Name name, Instant at, StandingSums sums) {
        return sums.counts().keySet().stream()
                .filter(key -> key.dimension() == Dimension.OUTCOME)
                .map(key -> LastingOutcome.of(key.value()))
                .filter(one -> one.at(at) == name)
                .sorted(Comparator.comparing(LastingOutcome::text))
                .toList();
    }

    static String of(LastingOutcome outcome) {
        return "outcome " + outcome.text();
    }
}
