package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration membership}. */
@Command(
        name = "membership",
        description = "Give the MPN ID of a company that is a member of the partner network already.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class GiveMembershipOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MPNID",
            description = "The MPN ID; asked for on a terminal if it is left out.")
    Optional<String> mpnId = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return GiveMembershipJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(GiveMembershipOptions.class).toInstance(this);
        binder.bind(GiveMembershipJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
