package dev.ferry.cli.migration;

import com.google.inject.Binder;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry migration prove}. */
@Command(name = "prove", description = "Prove the work e-mail with the code that was sent to it.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ProveWorkEmailOptions implements JobOptions {
    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The account's publisher ID.")
    PublisherId publisher;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code of six digits; asked for on a terminal if it is left out.")
    Optional<String> code = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return ProveWorkEmailJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ProveWorkEmailOptions.class).toInstance(this);
        binder.bind(ProveWorkEmailJob.class);
        binder.bind(Way.class);
        binder.bind(DueMail.class);
    }
}
