package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.user.Role;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry users map}. */
@Command(
        name = "map",
        description = "Let a user who came along without a role enter, under a work address of the account's tenant.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class MapUserOptions implements JobOptions {
    @Mixin
    MeantUser user;

    @Parameters(index = "2", paramLabel = "EMAIL", description = "The work e-mail under which they sign in.")
    String email;

    @Option(names = "--role", paramLabel = "ROLE", description = "What they may do; developer by default.")
    Role role = Role.DEVELOPER;

    @Override
    public Class<? extends CommandRun> job() {
        return MapUserJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(MapUserOptions.class).toInstance(this);
        binder.bind(MapUserJob.class);
        MeantUser.bind(binder);
    }
}
