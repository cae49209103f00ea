package dev.ferry.cli.wave;

import dev.ferry.application.wave.WaveResult;
import dev.ferry.cli.report.FindingDocuments;
import dev.ferry.domain.export.ExportWarning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code migrate -o json} prints; scripts go by its names. */
record WaveDocument(
        boolean dryRun,
        String wave,
        long accounts,
        long migrated,
        long alreadyMigrated,
        long actionNeeded,
        Map<String, Long> findings,
        UserCounts users,
        RejectedRows rejected,
        double seconds,
        List<Map<String, String>> warnings,
        @Nullable String report,
        boolean interrupted) {
    private static final double MILLIS = 1_000;

    record UserCounts(long moved, long unmapped) {}

    record RejectedRows(long rows, @Nullable String file) {}

    static WaveDocument of(WaveResult result, Optional<String> report) {
        return new WaveDocument(
                result.dryRun(),
                result.wave().value(),
                result.counts().accounts(),
                result.counts().migrated(),
                result.counts().alreadyMigrated(),
                result.counts().actionNeeded(),
                FindingDocuments.counts(result.counts().findings()),
                new UserCounts(result.counts().usersMoved(), result.counts().usersUnmapped()),
                new RejectedRows(result.rejectedRows(), result.rejectsFile().orElse(null)),
                result.elapsed().toMillis() / MILLIS,
                result.warnings().stream().map(WaveDocument::warning).toList(),
                report.orElse(null),
                result.stopped());
    }

    private static Map<String, String> warning(ExportWarning warning) {
        return switch (warning) {
            case ExportWarning.UnknownColumn(var file, var column) ->
                Map.of("code", "unknown-column", "file", file, "column", column);
            case ExportWarning.ContestedDomain(var domain) -> Map.of("code", "contested-domain", "domain", domain);
        };
    }
}
