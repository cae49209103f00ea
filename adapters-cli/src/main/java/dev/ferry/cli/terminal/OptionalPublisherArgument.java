package dev.ferry.cli.terminal;

import dev.ferry.domain.account.PublisherId;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The account that a command is about; all accounts where none is named. */
public final class OptionalPublisherArgument {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PUBLISHER", descriptionKey = "all-publishers")
    public Optional<PublisherId> id = Optional.empty();
}
