package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry legacy users}. */
@Command(name = "users", description = "List the users of an account as the embedded legacy portal holds them.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LegacyUsersOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return LegacyUsersJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(LegacyUsersOptions.class).toInstance(this);
        binder.bind(LegacyUsersJob.class);
    }
}
