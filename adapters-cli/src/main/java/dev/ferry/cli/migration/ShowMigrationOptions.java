package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration status}. */
@Command(name = "status", description = "Show how far the migration of an account is, and what it still needs.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowMigrationOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return ShowMigrationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ShowMigrationOptions.class).toInstance(this);
        binder.bind(ShowMigrationJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
