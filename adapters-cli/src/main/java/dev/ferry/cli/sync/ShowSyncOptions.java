package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync status}. */
@Command(name = "status", description = "Say what the legacy portal is still owed, and what was set aside and why.")
final class ShowSyncOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account's publisher ID; by default all accounts.")
    Optional<PublisherId> publisher = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return ShowSyncJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ShowSyncOptions.class).toInstance(this);
        binder.bind(ShowSyncJob.class);
        binder.bind(SyncReply.class);
    }
}
