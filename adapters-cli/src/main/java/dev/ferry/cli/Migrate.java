package dev.ferry.cli;

import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.WaveResult;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The main job. */
final class Migrate implements Job {
    private final MigrateOptions options;
    private final MigrateExport migrateExport;
    private final Requester who;
    private final WorkingDirectory directory;
    private final Progress progress;
    private final Reply reply;

    @Inject
    Migrate(
            MigrateOptions options,
            MigrateExport migrateExport,
            Requester who,
            WorkingDirectory directory,
            Progress progress,
            Reply reply) {
        this.options = options;
        this.migrateExport = migrateExport;
        this.who = who;
        this.directory = directory;
        this.progress = progress;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(move(), result -> show(result, Optional.empty()));
    }

    private Outcome<WaveResult> move() {
        try (progress) {
            return migrateExport.run(who, options.request(directory), progress);
        }
    }

    private int show(WaveResult result, Optional<String> report) {
        reply.one(result, shape(report), page -> new WaveSummary(reply.messages(), result, report).write(page));
        if (result.stopped()) {
            return ExitCode.INTERRUPTED;
        }
        return result.rejectedRows() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }

    private static Shape<WaveResult> shape(Optional<String> report) {
        return new Shape<>(
                result -> WaveDocument.of(result, report),
                List.of(
                        Column.text("wave", WaveResult::wave),
                        Column.text("dryRun", WaveResult::dryRun),
                        Column.number("accounts", WaveResult::accounts),
                        Column.number("migrated", WaveResult::migrated),
                        Column.number("alreadyMigrated", WaveResult::alreadyMigrated),
                        Column.number("actionNeeded", WaveResult::actionNeeded),
                        Column.text("findings", result -> FindingDocuments.cell(result.findings())),
                        Column.number("usersMoved", WaveResult::usersMoved),
                        Column.number("usersUnmapped", WaveResult::usersUnmapped),
                        Column.number("rejectedRows", WaveResult::rejectedRows),
                        Column.text("rejectsFile", WaveResult::rejectsFile),
                        Column.text("interrupted", WaveResult::stopped)));
    }
}
