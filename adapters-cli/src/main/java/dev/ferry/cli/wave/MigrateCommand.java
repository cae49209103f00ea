package dev.ferry.cli.wave;

import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.report.FindingCells;
import dev.ferry.cli.report.ReportFile;
import dev.ferry.cli.report.ReportWriter;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.door.CommandRun;
import dev.ferry.door.report.ReportSamples;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferry migrate}. */
@Command(name = "migrate")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class MigrateCommand implements CliCommand {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EXPORT")
    Path export;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--wave", paramLabel = "NAME")
    Optional<WaveName> wave = Optional.empty();

    @Mixin
    OnlyAccounts only;

    @Mixin
    DialectOptions written;

    @Option(names = "--report", paramLabel = "FILE.html")
    Optional<Path> report = Optional.empty();

    @Option(names = "--silent")
    boolean silent;

    @Option(names = "--add")
    boolean add;

    OptionalLong removals = OptionalLong.empty();

    @Option(names = "--removals", paramLabel = "N")
    void removals(long number) {
        if (number < 0) {
            throw new UsageFault(spec.commandLine(), "cli.usage.at-least", "--removals", 0);
        }
        removals = OptionalLong.of(number);
    }

    /** @param accounts that are meant; all where empty */
    WaveRequest request(WorkingDirectory directory, Set<PublisherId> accounts) {
        WaveRequest request = new WaveRequest(
                        directory.resolve(export).toString(), dryRun, wave, accounts, silent, add, removals)
                .written(written.dialect());
        return only.finding.isPresent() ? request.found(accounts) : request;
    }

    /** Moves what is ready, and says what the others need. */
    static final class Run implements CommandRun {
        private final MigrateCommand command;
        private final MigrateExport migrateExport;
        private final AccountSelection selection;
        private final Requester who;
        private final WorkingDirectory directory;
        private final Progress progress;
        private final ReportWriter reports;
        private final Questions questions;
        private final Provider<MailFlush> mailFlush;
        private final Reply reply;

        @Inject
        Run(
                MigrateCommand command,
                MigrateExport migrateExport,
                AccountSelection selection,
                Requester who,
                WorkingDirectory directory,
                Progress progress,
                ReportWriter reports,
                Questions questions,
                Provider<MailFlush> mailFlush,
                Reply reply) {
            this.command = command;
            this.migrateExport = migrateExport;
            this.selection = selection;
            this.who = who;
            this.directory = directory;
            this.progress = progress;
            this.reports = reports;
            this.questions = questions;
            this.mailFlush = mailFlush;
            this.reply = reply;
        }

        /**
         * A place where no report can be written is found out before anything moves, and so is what keeps mails from
         * being written; who looks alone, or tells nobody, writes none.
         */
        @Override
        public int run() {
            Optional<MailFlush> mails =
                    command.dryRun || command.silent ? Optional.empty() : Optional.of(mailFlush.get());
            return selection.then(
                    command.only,
                    accounts -> reply.to(
                            ReportFile.open(command.report.map(directory::resolve)),
                            opened -> run(opened, command.request(directory, accounts), mails)),
                    () -> show(WaveResult.ofNothing(command.request(directory, Set.of())), Optional.empty(), mails));
        }

        private int run(ReportFile opened, WaveRequest request, Optional<MailFlush> mails) {
            ReportSamples samples = new ReportSamples();
            try (ReportFile file = opened) {
                return reply.to(
                        moveOrAsk(request, samples),
                        result -> show(result, reports.write(file, result, samples), mails));
            }
        }

        /**
         * A load that takes many users away is asked about where somebody is there, and goes on if they agree (R14).
         */
        private Outcome<WaveResult> moveOrAsk(WaveRequest request, ReportSamples samples) {
            Outcome<WaveResult> moved = move(request, samples);
            return moved instanceof Refused<WaveResult>(var reason)
                            && reason.code() == Code.TOO_MANY_REMOVALS
                            && request.removals().isEmpty()
                            && reason.facts().get("removals") instanceof Number removals
                    ? ask(request, samples, reason, removals.longValue())
                    : moved;
        }

        private Outcome<WaveResult> ask(WaveRequest request, ReportSamples samples, Refusal reason, long removals) {
            return switch (questions.confirm(
                    "cli.question.removals", removals, reply.messages().refusal(reason))) {
                case YES -> move(request.confirmed(removals), samples);
                case NO, NOBODY_ASKED -> new Refused<>(reason);
            };
        }

        private Outcome<WaveResult> move(WaveRequest request, ReportSamples samples) {
            try (progress) {
                return migrateExport.run(who, request, new Watchers(progress, samples));
            }
        }

        private int show(WaveResult result, Optional<String> report, Optional<MailFlush> mails) {
            if (command.silent && !command.dryRun) {
                MailFlush.none(reply);
            }
            mails.ifPresent(MailFlush::own);
            reply.one(result, shape(report), page -> new WaveSummary(reply.messages(), result, report).write(page));
            mails.ifPresent(MailFlush::tell);
            if (result.stopped()) {
                // On standard error, so that who reads JSON or CSV by a program is told as well.
                reply.note("cli.wave.stopped");
                return ExitCode.INTERRUPTED;
            }
            return ExitCode.ofRejected(result.rejectedRows());
        }

        private static Shape<WaveResult> shape(Optional<String> report) {
            return new Shape<>(
                    result -> WaveDocument.of(result, report),
                    List.of(
                            Column.csvOnly("wave", WaveResult::wave),
                            Column.csvOnly("dryRun", WaveResult::dryRun),
                            Column.csvOnly("accounts", result -> result.counts().accounts()),
                            Column.csvOnly("migrated", result -> result.counts().migrated()),
                            Column.csvOnly(
                                    "alreadyMigrated", result -> result.counts().alreadyMigrated()),
                            Column.csvOnly(
                                    "actionNeeded", result -> result.counts().actionNeeded()),
                            Column.csvOnly(
                                    "findings",
                                    result -> FindingCells.of(result.counts().findings())),
                            Column.csvOnly(
                                    "usersMoved", result -> result.counts().usersMoved()),
                            Column.csvOnly(
                                    "usersUnmapped", result -> result.counts().usersUnmapped()),
                            Column.csvOnly("rejectedRows", WaveResult::rejectedRows),
                            Column.csvOnly("rejectsFile", WaveResult::rejectsFile),
                            Column.csvOnly("interrupted", WaveResult::stopped),
                            Column.csvOnly(
                                    "usersGone", result -> result.counts().usersGone()),
                            Column.csvOnly(
                                    "ownersGone", result -> result.counts().ownersGone())));
        }
    }
}
