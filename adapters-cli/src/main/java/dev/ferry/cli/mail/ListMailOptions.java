package dev.ferry.cli.mail;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry mail list}. */
@Command(name = "list", description = "List the mails that were delivered, oldest first.")
final class ListMailOptions implements JobOptions {
    @Option(names = "--to", paramLabel = "ADDRESS", description = "Only those to this address.")
    Optional<EmailAddress> to = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return ListMailJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ListMailOptions.class).toInstance(this);
        binder.bind(ListMailJob.class);
        binder.bind(DueMail.class);
    }
}
