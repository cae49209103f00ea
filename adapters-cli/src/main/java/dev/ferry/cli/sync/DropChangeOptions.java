package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync drop}. */
@Command(
        name = "drop",
        description = "Give up a change that was set aside and will never be taken, and deliver what waits behind it.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class DropChangeOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            paramLabel = "NUMBER",
            description = "The change's number, as 'ferry sync status PUBLISHER' shows it.")
    long number;

    @Override
    public Class<? extends CommandRun> job() {
        return DropChangeJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(DropChangeOptions.class).toInstance(this);
        binder.bind(DropChangeJob.class);
        binder.bind(SyncReply.class);
        binder.bind(OwedChanges.class);
    }
}
