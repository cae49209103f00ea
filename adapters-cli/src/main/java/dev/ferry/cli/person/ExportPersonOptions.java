package dev.ferry.cli.person;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry people export}. */
@Command(name = "export", description = "Write all that is kept of a person; -o json for a machine.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ExportPersonOptions implements JobOptions {
    @Parameters(paramLabel = "ADDRESS", description = "The person's e-mail address.")
    EmailAddress address;

    @Override
    public Class<? extends CommandRun> job() {
        return ExportPersonJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ExportPersonOptions.class).toInstance(this);
        binder.bind(ExportPersonJob.class);
    }
}
