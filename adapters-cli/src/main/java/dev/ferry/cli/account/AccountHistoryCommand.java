package dev.ferry.cli.account;

import dev.ferry.application.history.ShowHistory;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry accounts history}. */
@Command(name = "history")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AccountHistoryCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows what was decided about one account. */
    static final class Run implements CommandRun {
        private final AccountHistoryCommand command;
        private final ShowHistory showHistory;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(AccountHistoryCommand command, ShowHistory showHistory, Requester who, Reply reply) {
            this.command = command;
            this.showHistory = showHistory;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    showHistory.run(who, command.publisher.id), entries -> reply.list(entries, HistoryShape.SHAPE));
        }
    }
}
