package dev.ferry.cli.offer;

import dev.ferry.application.offer.ShowOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    /** Shows an offer, and what is to be done for it. */
    static final class Run implements CommandRun {
        private final ShowOfferCommand command;
        private final ShowOffer showOffer;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(ShowOfferCommand command, ShowOffer showOffer, Requester who, OfferReply offers) {
            this.command = command;
            this.showOffer = showOffer;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(showOffer.run(who, command.offer.key()));
        }
    }
}
