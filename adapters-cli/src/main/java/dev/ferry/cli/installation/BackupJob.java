package dev.ferry.cli.installation;

import dev.ferry.application.operation.BackUp;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Writes a backup, and says where it is. */
final class BackupJob implements CommandRun {
    private static final Shape<String> SHAPE =
            new Shape<>(file -> Map.of("file", file), List.of(Column.csvOnly("file", file -> file)));

    private final BackupOptions options;
    private final BackUp backUp;
    private final Requester who;
    private final WorkingDirectory directory;
    private final Reply reply;

    @Inject
    BackupJob(BackupOptions options, BackUp backUp, Requester who, WorkingDirectory directory, Reply reply) {
        this.options = options;
        this.backUp = backUp;
        this.who = who;
        this.directory = directory;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(
                backUp.run(who, directory.resolve(options.file).toString()),
                file -> reply.one(file, SHAPE, page -> page.sentence("cli.backup", file)));
    }
}
