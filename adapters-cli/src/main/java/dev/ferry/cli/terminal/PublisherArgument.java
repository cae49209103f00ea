package dev.ferry.cli.terminal;

import dev.ferry.domain.account.PublisherId;
import picocli.CommandLine.Parameters;

/** The account that a command is about: its first argument. */
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class PublisherArgument {
    @Parameters(index = "0", paramLabel = "PUBLISHER")
    public PublisherId id;
}
