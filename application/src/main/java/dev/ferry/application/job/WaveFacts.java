package dev.ferry.application.job;

import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.migration.FindingCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a wave, by the names that scripts go by; the same as {@code ferry migrate -o json} prints. */
final class WaveFacts {
    private static final double MILLIS = 1_000;

    private WaveFacts() {}

    static Map<String, Object> of(WaveResult result) {
        Map<String, Object> rejected = new LinkedHashMap<>();
        rejected.put("rows", result.rejectedRows());
        result.rejectsFile().ifPresent(file -> rejected.put("file", file));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dryRun", result.dryRun());
        facts.put("wave", result.wave().value());
        facts.put("accounts", result.counts().accounts());
        facts.put("migrated", result.counts().migrated());
        facts.put("alreadyMigrated", result.counts().alreadyMigrated());
        facts.put("actionNeeded", result.counts().actionNeeded());
        facts.put("findings", findings(result.counts().findings()));
        facts.put(
                "users",
                Map.of(
                        "moved", result.counts().usersMoved(),
                        "unmapped", result.counts().usersUnmapped()));
        facts.put("rejected", rejected);
        facts.put("seconds", result.elapsed().toMillis() / MILLIS);
        facts.put("warnings", result.warnings().stream().map(WaveFacts::warning).toList());
        return facts;
    }

    private static Map<String, Object> findings(Map<FindingCode, Long> counts) {
        Map<String, Object> bySlug = new LinkedHashMap<>();
        counts.forEach((code, count) -> bySlug.put(code.slug(), count));
        return bySlug;
    }

    private static Map<String, Object> warning(ExportWarning warning) {
        return switch (warning) {
            case ExportWarning.UnknownColumn(var file, var column) ->
                Map.of("code", "unknown-column", "file", file, "column", column);
            case ExportWarning.ContestedDomain(var domain) -> Map.of("code", "contested-domain", "domain", domain);
        };
    }
}
