package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry users remove}. */
@Command(name = "remove", description = "Remove a user: access ends at once, in both portals.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class RemoveUserOptions implements JobOptions {
    @Mixin
    MeantUser user;

    @Override
    public Class<? extends CommandRun> job() {
        return RemoveUserJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RemoveUserOptions.class).toInstance(this);
        binder.bind(RemoveUserJob.class);
        MeantUser.bind(binder);
    }
}
