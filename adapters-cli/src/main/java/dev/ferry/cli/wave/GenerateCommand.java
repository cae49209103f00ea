package dev.ferry.cli.wave;

import dev.ferry.application.operation.GenerateExport;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferry generate}. */
@Command(name = "generate")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class GenerateCommand implements CliCommand {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EXPORT")
    Path export;

    long accounts;

    @Option(names = "--seed", paramLabel = "S", required = true)
    long seed;

    @Option(names = "--accounts", paramLabel = "N", required = true)
    void accounts(long number) {
        if (number < 1) {
            throw new UsageFault(spec.commandLine(), "cli.usage.at-least", "--accounts", 1);
        }
        accounts = number;
    }

    /** Writes a synthetic export, and says what is in it. */
    static final class Run implements CommandRun {
        private static final Shape<Document> SHAPE = new Shape<>(
                document -> document,
                List.of(
                        Column.csvOnly("export", Document::export),
                        Column.csvOnly("accounts", Document::accounts),
                        Column.csvOnly("rows", Document::rows),
                        Column.csvOnly("seed", Document::seed)));

        private final GenerateCommand command;
        private final GenerateExport generateExport;
        private final WorkingDirectory directory;
        private final Reply reply;

        @Inject
        Run(GenerateCommand command, GenerateExport generateExport, WorkingDirectory directory, Reply reply) {
            this.command = command;
            this.generateExport = generateExport;
            this.directory = directory;
            this.reply = reply;
        }

        /** What was written. */
        record Document(String export, long accounts, long rows, long seed) {}

        @Override
        public int run() {
            String export = directory.resolve(command.export).toString();
            return reply.to(
                    generateExport.run(export, command.accounts, command.seed),
                    rows -> show(new Document(export, command.accounts, rows, command.seed)));
        }

        private int show(Document written) {
            return reply.one(
                    written,
                    SHAPE,
                    page -> page.sentence("cli.generated", written.accounts(), written.rows(), written.export()));
        }
    }
}
