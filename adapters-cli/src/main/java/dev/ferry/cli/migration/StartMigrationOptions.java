package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration start}. */
@Command(name = "start", description = "Start the migration of an account, or resume it.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class StartMigrationOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return StartMigrationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(StartMigrationOptions.class).toInstance(this);
        binder.bind(StartMigrationJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
