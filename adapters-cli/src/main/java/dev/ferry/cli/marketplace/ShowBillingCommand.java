package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.ShowBilling;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry billing show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowBillingCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows the billing profile of an account. */
    static final class Run implements CommandRun {
        private final ShowBillingCommand command;
        private final ShowBilling act;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(ShowBillingCommand command, ShowBilling act, Requester who, AccountSideReply reply) {
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
