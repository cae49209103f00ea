package dev.ferry.cli.sync;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry sync repair}. */
@Command(
        name = "repair",
        description = {
            "Mend the legacy portal where it differs, after saying what will be done.",
            "Where more users would lose access than the set share, it has to be confirmed: at a terminal, or by --yes."
        })
final class RepairLegacyOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PUBLISHER",
            description = "The account's publisher ID; by default all accounts.")
    Optional<PublisherId> publisher = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return RepairLegacyJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RepairLegacyOptions.class).toInstance(this);
        binder.bind(RepairLegacyJob.class);
        binder.bind(SyncReply.class);
        binder.bind(OwedChanges.class);
        binder.bind(RepairPlan.class);
    }
}
