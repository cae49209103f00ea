package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry accounts show}. */
@Command(name = "show", description = "Show one account: where it is managed, how far its move is, what it needs.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowAccountOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return ShowAccountJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ShowAccountOptions.class).toInstance(this);
        binder.bind(ShowAccountJob.class);
    }
}
