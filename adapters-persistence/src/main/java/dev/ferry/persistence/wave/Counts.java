package dev.ferry.persistence.wave;

import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a page, as JSON: the findings by their codes, and the other counts by names that no code has. */
final class Counts {
    private static final Slugs<FindingCode> FINDINGS = Slugs.of(FindingCode.class);
    private static final String MIGRATED = "migrated";
    private static final String ALREADY_MIGRATED = "alreadyMigrated";
    private static final String ACTION_NEEDED = "actionNeeded";
    private static final String USERS_MOVED = "usersMoved";
    private static final String USERS_UNMAPPED = "usersUnmapped";
    private static final String USERS_GONE = "usersGone";
    private static final String OWNERS_GONE = "ownersGone";

    private Counts() {}

    static String write(WaveCounts counts) {
        Map<String, Object> byName = new TreeMap<>();
        byName.put(MIGRATED, counts.migrated());
        byName.put(ALREADY_MIGRATED, counts.alreadyMigrated());
        byName.put(ACTION_NEEDED, counts.actionNeeded());
        byName.put(USERS_MOVED, counts.usersMoved());
        byName.put(USERS_UNMAPPED, counts.usersUnmapped());
        byName.put(USERS_GONE, counts.usersGone());
        byName.put(OWNERS_GONE, counts.ownersGone());
        counts.findings().forEach((code, count) -> byName.put(code.slug(), count));
        return Json.write(byName);
    }

    static WaveCounts read(String json) {
        Map<String, Long> byName = new TreeMap<>();
        Json.map(json).forEach((name, count) -> byName.put(name, ((Number) count).longValue()));
        return new WaveCounts(
                        taken(byName, MIGRATED),
                        taken(byName, ALREADY_MIGRATED),
                        taken(byName, ACTION_NEEDED),
                        Map.of(),
                        taken(byName, USERS_MOVED),
                        taken(byName, USERS_UNMAPPED),
                        taken(byName, USERS_GONE),
                        taken(byName, OWNERS_GONE))
                .plus(findings(byName));
    }

    private static long taken(Map<String, Long> byName, String name) {
        Long count = byName.remove(name);
        return count == null ? 0 : count;
    }

    /** What is left. */
    private static WaveCounts findings(Map<String, Long> byName) {
        Map<FindingCode, Long> findings = byName.entrySet().stream()
                .collect(Collectors.toMap(entry -> FINDINGS.read(entry.getKey()), Map.Entry::getValue));
        return new WaveCounts(0, 0, 0, findings, 0, 0);
    }
}
