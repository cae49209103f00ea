package dev.ferry.cli.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry sync retry}. */
@Command(name = "retry")
final class RetrySyncCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    /** Has what was set aside delivered again. */
    static final class Run implements CommandRun {
        private final RetrySyncCommand command;
        private final RetrySync retrySync;
        private final SyncReply sync;
        private final SyncRunner runner;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                RetrySyncCommand command,
                RetrySync retrySync,
                SyncReply sync,
                SyncRunner runner,
                Requester who,
                Reply reply) {
            this.command = command;
            this.retrySync = retrySync;
            this.sync = sync;
            this.runner = runner;
            this.who = who;
            this.reply = reply;
        }

        /** An account that nobody knows is refused before anything is delivered. */
        @Override
        public int run() {
            return reply.to(
                    AccountAccess.operatorOnly(who, () -> sync.view(command.publisher.id))
                            .then(_ -> retrySync.run(who, command.publisher.id)),
                    retried -> {
                        reply.note("cli.sync.retried", retried);
                        return sync.show(command.publisher.id, runner.deliver(), Map.of("retried", retried));
                    });
        }
    }
}
