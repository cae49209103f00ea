package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.marketplace.EnrolInMarketplace.Program;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry enrolment enrol}. */
@Command(name = "enrol")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class EnrolCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Has an account join the commercial marketplace. */
    static final class Run implements CommandRun {
        private final EnrolCommand command;
        private final EnrolInMarketplace act;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(EnrolCommand command, EnrolInMarketplace act, Requester who, AccountSideReply reply) {
            this.command = command;
            this.act = act;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.enrolment(act.run(who, command.publisher.id, Program.COMMERCIAL_MARKETPLACE.slug()));
        }
    }
}
