package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry billing set}. */
@Command(name = "set")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class SetBillingCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Option(names = "--company", paramLabel = "NAME", required = true)
    String company;

    @Option(names = "--country", paramLabel = "CC", required = true)
    String country;

    @Option(names = "--address", paramLabel = "TEXT", required = true)
    String address;

    @Option(names = "--contact", paramLabel = "TEXT", required = true)
    String contact;

    @Option(names = "--tax-id", paramLabel = "ID")
    Optional<String> taxId = Optional.empty();

    /** Gives the billing profile of an account, or changes it. */
    static final class Run implements CommandRun {
        private final SetBillingCommand command;
        private final GiveBilling giveBilling;
        private final Requester who;
        private final AccountSideReply reply;

        @Inject
        Run(SetBillingCommand command, GiveBilling giveBilling, Requester who, AccountSideReply reply) {
            this.command = command;
            this.giveBilling = giveBilling;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            GiveBilling.Wish wish = new GiveBilling.Wish(
                    command.company, command.country, command.address, command.contact, command.taxId);
            return reply.billing(giveBilling.run(who, command.publisher.id, wish));
        }
    }
}
