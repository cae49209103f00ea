package dev.ferry.cli.offer;

import dev.ferry.application.offer.WithdrawOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers withdraw}. */
@Command(name = "withdraw")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class WithdrawOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    /** Asks back what was handed in. */
    static final class Run implements CommandRun {
        private final WithdrawOfferCommand command;
        private final WithdrawOffer withdrawOffer;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(WithdrawOfferCommand command, WithdrawOffer withdrawOffer, Requester who, OfferReply offers) {
            this.command = command;
            this.withdrawOffer = withdrawOffer;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(withdrawOffer.run(who, command.offer.key()));
        }
    }
}
