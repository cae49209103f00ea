package dev.ferry.cli;

import com.google.inject.Binder;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry users remove}. */
@Command(name = "remove", description = "Remove a user: access ends at once, in both portals.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class RemoveUserOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            paramLabel = "USER",
            description = "The user's id (u7), or their address or object ID as listed.")
    String user;

    @Override
    public Class<? extends Job> job() {
        return RemoveUserJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RemoveUserOptions.class).toInstance(this);
        binder.bind(RemoveUserJob.class);
        binder.bind(WhichUser.class);
        binder.bind(UserReply.class);
        binder.bind(DueMail.class);
    }
}
