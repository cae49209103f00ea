package dev.ferry.cli.wave;

import dev.ferry.application.operation.GenerateExport;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a synthetic export, and says what is in it. */
final class GenerateJob implements CommandRun {
    private static final Shape<Document> SHAPE = new Shape<>(
            document -> document,
            List.of(
                    Column.csvOnly("export", Document::export),
                    Column.csvOnly("accounts", Document::accounts),
                    Column.csvOnly("rows", Document::rows),
                    Column.csvOnly("seed", Document::seed)));

    private final GenerateOptions options;
    private final GenerateExport generateExport;
    private final WorkingDirectory directory;
    private final Reply reply;

    @Inject
    GenerateJob(GenerateOptions options, GenerateExport generateExport, WorkingDirectory directory, Reply reply) {
        this.options = options;
        this.generateExport = generateExport;
        this.directory = directory;
        this.reply = reply;
    }

    /** What was written. */
    record Document(String export, long accounts, long rows, long seed) {}

    @Override
    public int run() {
        String export = directory.resolve(options.export).toString();
        return reply.to(
                generateExport.run(export, options.accounts, options.seed),
                rows -> show(new Document(export, options.accounts, rows, options.seed)));
    }

    private int show(Document written) {
        return reply.one(
                written,
                SHAPE,
                page -> page.sentence("cli.generated", written.accounts(), written.rows(), written.export()));
    }
}
