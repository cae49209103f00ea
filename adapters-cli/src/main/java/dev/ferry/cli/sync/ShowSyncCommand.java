package dev.ferry.cli.sync;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync status}. */
@Command(name = "status", description = "Say what the legacy portal is still owed, and what was set aside and why.")
final class ShowSyncCommand implements CliCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account's publisher ID; by default all accounts.")
    Optional<PublisherId> publisher = Optional.empty();

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
            return sync.show(command.publisher);
        }
    }
}
