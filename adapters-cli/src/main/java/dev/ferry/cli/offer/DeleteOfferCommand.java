package dev.ferry.cli.offer;

import dev.ferry.application.offer.DeleteOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers delete}. */
@Command(name = "delete")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class DeleteOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    /** Takes out a draft that is a duplicate, or a new offer that was never submitted. */
    static final class Run implements CommandRun {
        private final DeleteOfferCommand command;
        private final DeleteOffer deleteOffer;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(DeleteOfferCommand command, DeleteOffer deleteOffer, Requester who, OfferReply offers) {
            this.command = command;
            this.deleteOffer = deleteOffer;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(deleteOffer.run(who, command.offer.key(), Optional.empty()));
        }
    }
}
