package dev.ferry.cli.person;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry people erase}. */
@Command(
        name = "erase",
        description = {
            "Erase a person: end their access, here and in the legacy portal, and delete what is kept of them.",
            "History stays, without them. Where they are the only owner of an account that has moved, name a"
                    + " successor.",
            "It cannot be undone, and has to be confirmed: at a terminal, or by --yes."
        })
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ErasePersonOptions implements JobOptions {
    @Parameters(paramLabel = "ADDRESS", description = "The person's e-mail address.")
    EmailAddress address;

    @Option(
            names = "--successor",
            paramLabel = "ADDRESS",
            description = {
                "Who becomes owner of moved accounts that would be left without one: a user of theirs who has a role,",
                "or somebody with a work address of their tenant."
            })
    Optional<EmailAddress> successor = Optional.empty();

    @Option(names = "--dry-run", description = "Say what would become of it; erase nothing.")
    boolean dryRun;

    @Override
    public Class<? extends CommandRun> job() {
        return ErasePersonJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ErasePersonOptions.class).toInstance(this);
        binder.bind(ErasePersonJob.class);
        binder.bind(DueMail.class);
    }
}
