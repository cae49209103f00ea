package dev.ferry.cli.support;

import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.support.CaseId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The case that a command is about: account and case. */
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class CaseArgument {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", paramLabel = "CASE")
    CaseId id;
}
