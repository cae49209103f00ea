package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.user.Role;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry users role}. */
@Command(name = "role", description = "Give a user another role.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ChangeRoleOptions implements JobOptions {
    @Mixin
    MeantUser user;

    @Parameters(
            index = "2",
            paramLabel = "ROLE",
            description = "owner, manager, developer, business-contributor, financial-contributor or marketer.")
    Role role;

    @Override
    public Class<? extends CommandRun> job() {
        return ChangeRoleJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ChangeRoleOptions.class).toInstance(this);
        binder.bind(ChangeRoleJob.class);
        MeantUser.bind(binder);
    }
}
