package dev.ferry.cli.account;

import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry legacy users}. */
@Command(name = "users")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LegacyUsersCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Lists the users that the legacy portal has of an account. */
    static final class Run implements CommandRun {
        private final LegacyUsersCommand command;
        private final ShowLegacyAccount showLegacyAccount;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(LegacyUsersCommand command, ShowLegacyAccount showLegacyAccount, Requester who, Reply reply) {
            this.command = command;
            this.showLegacyAccount = showLegacyAccount;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    showLegacyAccount.run(who, command.publisher.id),
                    view -> reply.list(view.account().users().stream(), LegacyUserShape.SHAPE));
        }
    }
}
