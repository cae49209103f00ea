package dev.ferry.cli;

import com.google.inject.Binder;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.user.Role;
import dev.ferry.plugin.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry users role}. */
@Command(name = "role", description = "Give a user another role.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ChangeRoleOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            paramLabel = "USER",
            description = "The user's id (u7), or their address or object ID as listed.")
    String user;

    @Parameters(
            index = "2",
            paramLabel = "ROLE",
            description = "owner, manager, developer, business-contributor, financial-contributor or marketer.")
    Role role;

    @Override
    public Class<? extends Job> job() {
        return ChangeRoleJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ChangeRoleOptions.class).toInstance(this);
        binder.bind(ChangeRoleJob.class);
        binder.bind(WhichUser.class);
        binder.bind(UserReply.class);
        binder.bind(DueMail.class);
    }
}
