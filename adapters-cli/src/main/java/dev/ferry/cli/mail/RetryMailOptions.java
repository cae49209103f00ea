package dev.ferry.cli.mail;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;

/** {@code ferry mail retry}. */
@Command(
        name = "retry",
        description = "Send again the mails that were set aside after the last try, codes not among them.")
final class RetryMailOptions implements JobOptions {
    @Override
    public Class<? extends CommandRun> job() {
        return RetryMailJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(RetryMailOptions.class).toInstance(this);
        binder.bind(RetryMailJob.class);
        binder.bind(DueMail.class);
    }
}
