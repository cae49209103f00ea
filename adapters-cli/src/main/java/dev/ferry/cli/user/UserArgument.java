package dev.ferry.cli.user;

import dev.ferry.cli.terminal.PublisherArgument;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The user whom a command changes: account and user, as typed. */
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class UserArgument {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", paramLabel = "USER")
    String typed;
}
