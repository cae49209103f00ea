package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry sync compare}. */
@Command(name = "compare", description = "List the users that differ between the two portals. Changes nothing.")
final class CompareSidesOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account's publisher ID; by default all accounts.")
    Optional<PublisherId> publisher = Optional.empty();

    @Option(names = "--all", description = "List all users, those who agree too.")
    boolean all;

    @Override
    public Class<? extends CommandRun> job() {
        return CompareSidesJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(CompareSidesOptions.class).toInstance(this);
        binder.bind(CompareSidesJob.class);
    }
}
