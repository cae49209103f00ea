package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.cli.user.UserReply;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry accounts change}. */
@Command(
        name = "change",
        description = "Change the settings of an account that has moved, as its owner or manager (--as ADDRESS).")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ChangeSettingsOptions implements JobOptions {
    @Parameters(paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "What is to be changed; what is left out stays:%n")
    SettingsOptions settings;

    @Override
    public Class<? extends CommandRun> job() {
        return ChangeSettingsJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ChangeSettingsOptions.class).toInstance(this);
        binder.bind(ChangeSettingsJob.class);
        binder.bind(UserReply.class);
        binder.bind(DueMail.class);
    }
}
