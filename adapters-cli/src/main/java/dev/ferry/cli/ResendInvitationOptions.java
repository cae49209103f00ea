package dev.ferry.cli;

import com.google.inject.Binder;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry users resend}. */
@Command(name = "resend", description = "Send an invitation again, with a new code.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ResendInvitationOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            paramLabel = "USER",
            description = "The user's id (u7), or their address or object ID as listed.")
    String user;

    @Override
    public Class<? extends Job> job() {
        return ResendInvitationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ResendInvitationOptions.class).toInstance(this);
        binder.bind(ResendInvitationJob.class);
        binder.bind(WhichUser.class);
        binder.bind(UserReply.class);
        binder.bind(DueMail.class);
    }
}
