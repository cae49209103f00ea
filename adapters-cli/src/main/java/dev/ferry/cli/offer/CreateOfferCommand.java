package dev.ferry.cli.offer;

import dev.ferry.application.offer.CreateOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry offers create}. */
@Command(name = "create")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class CreateOfferCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", paramLabel = "OFFER")
    NewOfferId offer;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    String name;

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    OfferKind kind;

    @Option(names = "--replaces", paramLabel = "OFFER")
    Optional<OfferId> replaces = Optional.empty();

    CreateOffer.Wish wish() {
        return new CreateOffer.Wish(offer.id(), name, kind, replaces);
    }

    /** Creates an offer in an account. */
    static final class Run implements CommandRun {
        private final CreateOfferCommand command;
        private final CreateOffer createOffer;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(CreateOfferCommand command, CreateOffer createOffer, Requester who, OfferReply offers) {
            this.command = command;
            this.createOffer = createOffer;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(createOffer.run(who, command.publisher.id, command.wish()));
        }
    }
}
