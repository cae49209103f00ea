package dev.ferry.persistence.standing;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStanding;
import java.util.ArrayList;
import java.util.List;

/**
 * By what accounts are found through {@code standing_key}; the many that have moved have one row each, those that wait
 * a few.
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
}
