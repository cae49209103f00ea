package dev.ferry.domain.migration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many accounts of a wave, or of a part of it, came to what.
 *
 * @param migrated accounts that it moved
 * @param alreadyMigrated accounts that had moved before
 * @param actionNeeded accounts that are not ready
 * @param findings how many accounts have each finding; those that occur alone, in the order of the codes
 * @param usersMoved users of the moved accounts who have a role now
 * @param usersUnmapped users of them who came along without one
 * @param usersGone users whom the load takes away from accounts that wait, counted before anything is written
 * @param ownersGone how many of those who were owners are none any more, gone or not
 */
public record WaveCounts(
        long migrated,
        long alreadyMigrated,
        long actionNeeded,
        Map<FindingCode, Long> findings,
        long usersMoved,
        long usersUnmapped,
        long usersGone,
        long ownersGone) {
    public static final WaveCounts NONE = new WaveCounts(0, 0, 0, Map.of(), 0, 0);

    public WaveCounts {
        findings = Collections.unmodifiableMap(inOrder(findings));
    }

    /** Of accounts that were judged. */
    public WaveCounts(
            long migrated,
            long alreadyMigrated,
            long actionNeeded,
            Map<FindingCode, Long> findings,
            long usersMoved,
            long usersUnmapped) {
        this(migrated, alreadyMigrated, actionNeeded, findings, usersMoved, usersUnmapped, 0, 0);
    }

    /** Of users that a load takes away. */
    public static WaveCounts gone(long users, long owners) {
        return new WaveCounts(0, 0, 0, Map.of(), 0, 0, users, owners);
    }

    /** All accounts that were counted. */
    public long accounts() {
        return migrated + alreadyMigrated + actionNeeded;
    }

    public WaveCounts plus(WaveCounts other) {
        Map<FindingCode, Long> sum = inOrder(findings);
        other.findings.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return new WaveCounts(
                migrated + other.migrated,
                alreadyMigrated + other.alreadyMigrated,
                actionNeeded + other.actionNeeded,
                sum,
                usersMoved + other.usersMoved,
                usersUnmapped + other.usersUnmapped,
                usersGone + other.usersGone,
                ownersGone + other.ownersGone);
    }

    private static Map<FindingCode, Long> inOrder(Map<FindingCode, Long> findings) {
        Map<FindingCode, Long> ordered = new EnumMap<>(FindingCode.class);
        ordered.putAll(findings);
        return ordered;
    }
}
