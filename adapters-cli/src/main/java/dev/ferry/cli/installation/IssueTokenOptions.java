package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry token}. */
@Command(
        name = "token",
        description = {
            "Print a bearer token of the embedded identity provider, for scripts.",
            "Keep it as you would a password; ferry serve honours it until it expires."
        })
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class IssueTokenOptions implements JobOptions {
    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Whose token it is.")
    EmailAddress email;

    @Option(names = "--operator", description = "Make it the token of an operator.")
    boolean operator;

    @Override
    public Class<? extends CommandRun> job() {
        return IssueTokenJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(IssueTokenOptions.class).toInstance(this);
        binder.bind(IssueTokenJob.class);
    }
}
