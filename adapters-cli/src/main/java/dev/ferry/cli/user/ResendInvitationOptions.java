package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry users resend}. */
@Command(name = "resend", description = "Send an invitation again, with a new code.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ResendInvitationOptions implements JobOptions {
    @Mixin
    MeantUser user;

    @Override
    public Class<? extends CommandRun> job() {
        return ResendInvitationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ResendInvitationOptions.class).toInstance(this);
        binder.bind(ResendInvitationJob.class);
        MeantUser.bind(binder);
    }
}
