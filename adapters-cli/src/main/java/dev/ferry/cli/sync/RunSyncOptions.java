package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync run}. */
@Command(name = "run", description = "Deliver all that the legacy portal is owed and that is due, as ferry serve does.")
final class RunSyncOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account whose state is shown then; by default all.")
    Optional<PublisherId> publisher = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return RunSyncJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RunSyncOptions.class).toInstance(this);
        binder.bind(RunSyncJob.class);
        binder.bind(SyncReply.class);
        binder.bind(OwedChanges.class);
    }
}
