package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration work-email}. */
@Command(
        name = "work-email",
        description = {
            "Give the work e-mail of an owner. It must be of the tenant where the account's MPN ID is registered.",
            "Unless it is the address of --as, a code is sent to it."
        })
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class GiveWorkEmailOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ADDRESS",
            description = "The work e-mail; asked for on a terminal if it is left out.")
    Optional<EmailAddress> address = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return GiveWorkEmailJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(GiveWorkEmailOptions.class).toInstance(this);
        binder.bind(GiveWorkEmailJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
