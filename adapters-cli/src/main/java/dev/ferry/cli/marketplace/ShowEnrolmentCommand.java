package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.ShowMarketplaceEnrolment;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry enrolment show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowEnrolmentCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows whether an account joined the commercial marketplace. */
    static final class Run implements CommandRun {
        private final ShowEnrolmentCommand command;
        private final ShowMarketplaceEnrolment act;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(ShowEnrolmentCommand command, ShowMarketplaceEnrolment act, Requester who, AccountSideReply reply) {
            this.command = command;
            this.act = act;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.enrolment(act.run(who, command.publisher.id));
        }
    }
}
