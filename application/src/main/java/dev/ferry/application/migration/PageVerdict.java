package dev.ferry.application.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import java.util.List;

/**
 * What is to become of a page of accounts.
 *
 * @param accounts how many the page has, whatever becomes of them
 * @param open accounts that had not moved when the page was judged, covered by the wave or not
 * @param moving accounts that are ready
 * @param waiting accounts that are not
 * @param moved accounts that moved before this wave
 */
record PageVerdict(
        int accounts, List<LegacyAccount> open, List<Moving> moving, List<Waiting> waiting, List<PublisherId> moved) {

    /** An account that is ready, and all that its move writes. */
    record Moving(LegacyAccount account, Readiness.Ready ready, Move move, MigrationRecord record) {}

    /**
     * An account that is not ready.
     *
     * @param news whether this is not the verdict that stood, or not its wave
     */
    record Waiting(LegacyAccount account, List<Finding> findings, MigrationRecord record, boolean news) {}
}
