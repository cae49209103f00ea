package dev.ferry.cli.offer;

import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The offer that a command is about: account and offer. */
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class OfferArgument {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", paramLabel = "OFFER")
    OfferId id;

    OfferKey key() {
        return new OfferKey(publisher.id, id);
    }
}
