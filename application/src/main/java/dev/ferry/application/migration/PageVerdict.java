package dev.ferry.application.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.migration.WaveCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to become of a page of accounts.
 *
 * @param accounts how many the page has, whatever becomes of them
 * @param open accounts that had not moved when the page was judged, covered by the wave or not
 * @param judgedOn what was known of the migrations of the open ones when they were judged
 * @param moving accounts that are ready
 * @param waiting accounts that are not
 * @param moved accounts that moved before this wave
 * @param before what was due before these were judged
 * @param at when these began to be judged
 */
public record PageVerdict(
        int accounts,
        List<LegacyAccount> open,
        Map<PublisherId, MigrationRecord> judgedOn,
        List<Moving> moving,
        List<Waiting> waiting,
        List<PublisherId> moved,
        DueBefore before,
        Instant at) {

    /** An account that is ready, and all that its move writes. */
    public record Moving(LegacyAccount account, Readiness.Ready ready, Move move, MigrationRecord record) {}

    /**
     * An account that is not ready.
     *
     * @param news whether this is not the verdict that stood, or not its wave
     */
    public record Waiting(LegacyAccount account, Judged judged, MigrationRecord record, boolean news) {
        public List<Finding> findings() {
            return judged.readiness().findings();
        }
    }

    public WaveCounts counts() {
        return new WaveCounts(
                moving.size(),
                moved.size(),
                waiting.size(),
                findings(),
                moving.stream().mapToLong(one -> one.move().mapped()).sum(),
                moving.stream().mapToLong(one -> one.move().unmapped().size()).sum());
    }

    private Map<FindingCode, Long> findings() {
        return waiting.stream()
                .flatMap(one -> one.findings().stream().map(Finding::code).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
