package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync retry}. */
@Command(name = "retry", description = "Make what was set aside due again, and deliver it.")
final class RetrySyncOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account's publisher ID; by default all accounts.")
    Optional<PublisherId> publisher = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return RetrySyncJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RetrySyncOptions.class).toInstance(this);
        binder.bind(RetrySyncJob.class);
        binder.bind(SyncReply.class);
        binder.bind(OwedChanges.class);
    }
}
