package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry legacy show}. */
@Command(name = "show", description = "Show an account as the embedded legacy portal holds it.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LegacyShowOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Override
    public Class<? extends CommandRun> job() {
        return LegacyShowJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(LegacyShowOptions.class).toInstance(this);
        binder.bind(LegacyShowJob.class);
    }
}
