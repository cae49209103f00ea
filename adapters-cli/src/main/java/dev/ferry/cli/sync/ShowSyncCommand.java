package dev.ferry.cli.sync;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry sync status}. */
@Command(name = "status")
final class ShowSyncCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    /** Shows how far the legacy portal is behind. */
    static final class Run implements CommandRun {
        private final ShowSyncCommand command;
        private final SyncReply sync;

        @Inject
        Run(ShowSyncCommand command, SyncReply sync) {
            this.command = command;
            this.sync = sync;
        }

        @Override
        public int run() {
            return sync.show(command.publisher.id);
        }
    }
}
