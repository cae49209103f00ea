package dev.ferry.cli.sync;

import dev.ferry.application.sync.DropChange;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry sync drop}. */
@Command(name = "drop")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class DropChangeCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", paramLabel = "NUMBER")
    long number;

    /** Gives up a change that the legacy portal will never take. */
    static final class Run implements CommandRun {
        private final DropChangeCommand command;
        private final DropChange dropChange;
        private final SyncReply sync;
        private final SyncRunner runner;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                DropChangeCommand command,
                DropChange dropChange,
                SyncReply sync,
                SyncRunner runner,
                Requester who,
                Reply reply) {
            this.command = command;
            this.dropChange = dropChange;
            this.sync = sync;
            this.runner = runner;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(dropChange.run(who, command.publisher.id, command.number), dropped -> {
                int exitCode = sync.show(Optional.of(command.publisher.id), runner.deliver(), Map.of("dropped", 1));
                reply.note("cli.sync.dropped", Long.toString(command.number), dropped, command.publisher.id);
                return exitCode;
            });
        }
    }
}
