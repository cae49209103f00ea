package dev.ferry.cli.mail;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry mail show}. */
@Command(name = "show", description = "Show one mail.")
final class ShowMailOptions implements JobOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            description = "Its number in the list of the same --to; the newest if it is left out.")
    Optional<Long> number = Optional.empty();

    @Option(names = "--to", paramLabel = "ADDRESS", description = "Only those to this address.")
    Optional<EmailAddress> to = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return ShowMailJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ShowMailOptions.class).toInstance(this);
        binder.bind(ShowMailJob.class);
        binder.bind(DueMail.class);
    }
}
