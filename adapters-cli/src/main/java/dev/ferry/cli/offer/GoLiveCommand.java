package dev.ferry.cli.offer;

import dev.ferry.application.offer.GoLive;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers go-live}. */
@Command(name = "go-live")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class GoLiveCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    /** Has both catalogs list what was certified. */
    static final class Run implements CommandRun {
        private final GoLiveCommand command;
        private final GoLive goLive;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(GoLiveCommand command, GoLive goLive, Requester who, OfferReply offers) {
            this.command = command;
            this.goLive = goLive;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(goLive.run(who, command.offer.key()));
        }
    }
}
