package dev.ferry.cli.wave;

import dev.ferry.application.document.ReadinessDocument;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.application.standing.ReviewReadiness;
import dev.ferry.cli.report.FindingCells;
import dev.ferry.cli.report.FindingsSummary;
import dev.ferry.cli.report.ReportFile;
import dev.ferry.cli.report.ReportWriter;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import dev.ferry.door.report.ReportSamples;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry readiness}. */
@Command(name = "readiness")
public final class ReadinessCommand implements CliCommand {
    @Option(names = "--report", paramLabel = "FILE.html")
    Optional<Path> report = Optional.empty();

    /** Says how all accounts stand. */
    static final class Run implements CommandRun {
        private static final Shape<ReadinessResult> SHAPE = new Shape<>(
                ReadinessDocument::of,
                List.of(
                        Column.csvOnly("accounts", ReadinessResult::accounts),
                        Column.csvOnly("migrated", ReadinessResult::migrated),
                        Column.csvOnly("ready", ReadinessResult::ready),
                        Column.csvOnly("actionNeeded", ReadinessResult::actionNeeded),
                        Column.csvOnly("findings", result -> FindingCells.of(result.findings()))));

        private final ReadinessCommand command;
        private final ReviewReadiness reviewReadiness;
        private final JudgeAgain judgeAgain;
        private final Requester who;
        private final WorkingDirectory directory;
        private final Progress progress;
        private final ReportWriter reports;
        private final Reply reply;

        @Inject
        Run(
                ReadinessCommand command,
                ReviewReadiness reviewReadiness,
                JudgeAgain judgeAgain,
                Requester who,
                WorkingDirectory directory,
                Progress progress,
                ReportWriter reports,
                Reply reply) {
            this.command = command;
            this.reviewReadiness = reviewReadiness;
            this.judgeAgain = judgeAgain;
            this.who = who;
            this.directory = directory;
            this.progress = progress;
            this.reports = reports;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.report.isEmpty()
                    ? reply.to(kept(), result -> told(result, Optional.empty()))
                    : reply.to(ReportFile.open(command.report.map(directory::resolve)), this::run);
        }

        private int run(ReportFile opened) {
            ReportSamples samples = new ReportSamples();
            try (ReportFile file = opened) {
                return reply.to(review(samples), result -> {
                    Optional<String> report = reports.write(file, result, samples);
                    return told(result, report);
                });
            }
        }

        private int told(ReadinessResult result, Optional<String> report) {
            return reply.one(result, SHAPE, page -> write(result, report, page));
        }

        /** Nobody else may judge what is due where nothing but commands is run. */
        private Outcome<ReadinessResult> kept() {
            judgeAgain.runAll();
            return reviewReadiness.run(who);
        }

        private Outcome<ReadinessResult> review(ReportSamples samples) {
            try (progress) {
                return reviewReadiness.run(who, new Watchers(progress, samples));
            }
        }

        private void write(ReadinessResult result, Optional<String> report, Page page) {
            page.title("cli.readiness.title")
                    .gap()
                    .count("common.readiness.ready", result.ready())
                    .count("common.readiness.migrated", result.migrated())
                    .count("common.readiness.needed", result.actionNeeded())
                    .count("common.readiness.accounts", result.accounts())
                    .gap();
            new FindingsSummary(reply.messages(), result.findings()).write(page);
            report.ifPresent(file -> page.sentence("cli.report.written", file));
        }
    }
}
