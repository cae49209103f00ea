package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry billing confirm}. */
@Command(name = "confirm")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ConfirmBillingCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Confirms that the billing profile of an account is correct and complete. */
    static final class Run implements CommandRun {
        private final ConfirmBillingCommand command;
        private final ConfirmBilling act;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(ConfirmBillingCommand command, ConfirmBilling act, Requester who, AccountSideReply reply) {
            this.command = command;
            this.act = act;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.billing(act.run(who, command.publisher.id));
        }
    }
}
