package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry accounts history}. */
@Command(name = "history", description = "Show what was decided about one account, oldest first.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AccountHistoryOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return AccountHistoryJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(AccountHistoryOptions.class).toInstance(this);
        binder.bind(AccountHistoryJob.class);
    }
}
