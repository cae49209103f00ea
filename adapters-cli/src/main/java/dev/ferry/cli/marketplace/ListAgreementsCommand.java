package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry agreements list}. */
@Command(name = "list")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ListAgreementsCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Lists the agreements, and which of them an account accepted. */
    static final class Run implements CommandRun {
        private final ListAgreementsCommand command;
        private final ShowAgreements act;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(ListAgreementsCommand command, ShowAgreements act, Requester who, AccountSideReply reply) {
            this.command = command;
            this.act = act;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.agreements(act.run(who, command.publisher.id, reply.language()));
        }
    }
}
