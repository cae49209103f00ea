package dev.ferry.cli;

import com.google.inject.Binder;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.Job;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry people erase}. */
@Command(
        name = "erase",
        description = {
            "Erase a person: end their access, here and in the legacy portal, and delete what is kept of them.",
            "History stays, without them. It cannot be undone, and has to be confirmed: at a terminal, or by --yes."
        })
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ErasePersonOptions implements JobOptions {
    @Parameters(paramLabel = "ADDRESS", description = "The person's e-mail address.")
    EmailAddress address;

    @Override
    public Class<? extends Job> job() {
        return ErasePersonJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ErasePersonOptions.class).toInstance(this);
        binder.bind(ErasePersonJob.class);
    }
}
