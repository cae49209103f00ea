package dev.ferry.cli.offer;

import dev.ferry.application.offer.GiveMarketplaceLink;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry offers link}. */
@Command(name = "link")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LinkOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @Parameters(index = "2", paramLabel = "URL")
    String url;

    /** Has the AppSource URL of an offer entered in the go-to-market portal. */
    static final class Run implements CommandRun {
        private final LinkOfferCommand command;
        private final GiveMarketplaceLink giveMarketplaceLink;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(LinkOfferCommand command, GiveMarketplaceLink giveMarketplaceLink, Requester who, OfferReply offers) {
            this.command = command;
            this.giveMarketplaceLink = giveMarketplaceLink;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(giveMarketplaceLink.run(who, command.offer.key(), command.url));
        }
    }
}
