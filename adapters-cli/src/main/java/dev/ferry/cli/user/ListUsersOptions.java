package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry users list}. */
@Command(name = "list", description = "List the users of an account that has moved.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ListUsersOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return ListUsersJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ListUsersOptions.class).toInstance(this);
        binder.bind(ListUsersJob.class);
    }
}
