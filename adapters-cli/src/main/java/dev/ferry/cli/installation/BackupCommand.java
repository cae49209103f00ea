package dev.ferry.cli.installation;

import dev.ferry.application.operation.BackUp;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry backup}. */
@Command(name = "backup")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class BackupCommand implements CliCommand {
    @Parameters(paramLabel = "FILE")
    Path file;

    /** Writes a backup, and says where it is. */
    static final class Run implements CommandRun {
        private static final Shape<String> SHAPE =
                new Shape<>(file -> Map.of("file", file), List.of(Column.csvOnly("file", file -> file)));

        private final BackupCommand command;
        private final BackUp backUp;
        private final Requester who;
        private final WorkingDirectory directory;
        private final Reply reply;

        @Inject
        Run(BackupCommand command, BackUp backUp, Requester who, WorkingDirectory directory, Reply reply) {
            this.command = command;
            this.backUp = backUp;
            this.who = who;
            this.directory = directory;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    backUp.run(who, directory.resolve(command.file).toString()),
                    file -> reply.one(file, SHAPE, page -> page.sentence("cli.backup", file)));
        }
    }
}
