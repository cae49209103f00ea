package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration complete}. */
@Command(name = "complete", description = "Move the account to Partner Center, in one step.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class CompleteMigrationOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return CompleteMigrationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(CompleteMigrationOptions.class).toInstance(this);
        binder.bind(CompleteMigrationJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
