package dev.ferry.cli.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync run}. */
@Command(name = "run")
final class RunSyncCommand implements CliCommand {
    @Parameters(arity = "0..1", paramLabel = "PUBLISHER")
    Optional<PublisherId> publisher = Optional.empty();

    /** Delivers what is due. */
    static final class Run implements CommandRun {
        private final RunSyncCommand command;
        private final SyncReply sync;
        private final SyncRunner runner;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(RunSyncCommand command, SyncReply sync, SyncRunner runner, Requester who, Reply reply) {
            this.command = command;
            this.sync = sync;
            this.runner = runner;
            this.who = who;
            this.reply = reply;
        }

        /** An account that nobody knows is refused before anything is delivered. */
        @Override
        public int run() {
            return reply.to(
                    AccountAccess.operatorOnly(who, () -> sync.view(command.publisher)),
                    _ -> sync.show(command.publisher, runner.deliver(), Map.of()));
        }
    }
}
