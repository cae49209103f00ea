package dev.ferry.cli.account;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry accounts show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowAccountCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows one account as it stands now, and what it needs. */
    static final class Run implements CommandRun {
        private final ShowAccountCommand command;
        private final ShowAccount showAccount;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ShowAccountCommand command, ShowAccount showAccount, Requester who, Reply reply) {
            this.command = command;
            this.showAccount = showAccount;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    showAccount.run(who, command.publisher.id),
                    account -> reply.one(
                            account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages())));
        }
    }
}
