package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;

/** {@code ferry config show}. */
@Command(name = "show", description = "Show every setting, its value and where that came from; secrets are not shown.")
final class ShowConfigOptions implements JobOptions {

    @Override
    public Class<? extends CommandRun> job() {
        return ShowConfigJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ShowConfigJob.class);
    }
}
