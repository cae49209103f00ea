package dev.ferry.cli.user;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry users accept}. */
@Command(
        name = "accept",
        description = "Accept an invitation to an account, as the person who was invited (--as ADDRESS).")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AcceptInvitationOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CODE",
            description = "The six digits of the mail; asked for on a terminal if they are left out.")
    Optional<String> code = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return AcceptInvitationJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(AcceptInvitationOptions.class).toInstance(this);
        binder.bind(AcceptInvitationJob.class);
        binder.bind(UserReply.class);
        binder.bind(DueMail.class);
    }
}
