package dev.ferry.cli.offer;

import dev.ferry.application.offer.SubmitOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Tier;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry offers submit}. */
@Command(name = "submit")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class SubmitOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @Option(names = "--platform-version", paramLabel = "VERSION", required = true)
    String platformVersion;

    @Option(names = "--premium")
    boolean premium;

    SubmitOffer.Wish wish() {
        return new SubmitOffer.Wish(platformVersion, premium ? Tier.PREMIUM : Tier.STANDARD);
    }

    /** Hands an offer in for certification. */
    static final class Run implements CommandRun {
        private final SubmitOfferCommand command;
        private final SubmitOffer submitOffer;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(SubmitOfferCommand command, SubmitOffer submitOffer, Requester who, OfferReply offers) {
            this.command = command;
            this.submitOffer = submitOffer;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(submitOffer.run(who, command.offer.key(), command.wish()));
        }
    }
}
