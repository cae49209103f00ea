package dev.ferry.application.migration;

import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a wave. {@code accounts} = migrated + alreadyMigrated + actionNeeded, over the accounts that the wave covered.
 *
 * @param migrated moved by this run; in a dry run, those that would be
 * @param findings how many accounts have each finding; those that occur alone, in the order of the codes
 * @param usersMoved users of the accounts that this run moved who have a role now
 * @param usersUnmapped users of them who came along without one
 * @param rejectsFile where the rejected rows are, if there are any
 * @param stopped whether the wave was told to stop before its end; the same command goes on
 */
public record WaveResult(
        boolean dryRun,
        WaveName wave,
        long accounts,
        long migrated,
        long alreadyMigrated,
        long actionNeeded,
        Map<FindingCode, Long> findings,
        long usersMoved,
        long usersUnmapped,
        long rejectedRows,
        Optional<String> rejectsFile,
        List<ExportWarning> warnings,
        boolean stopped,
        Duration elapsed) {}
