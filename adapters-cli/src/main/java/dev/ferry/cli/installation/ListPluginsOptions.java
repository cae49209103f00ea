package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;

/** {@code ferry plugins list}. */
@Command(
        name = "list",
        description =
                "List the adapters that are built in or lie in plugins/, those that cannot be used with the reason.")
final class ListPluginsOptions implements JobOptions {

    @Override
    public Class<? extends CommandRun> job() {
        return ListPluginsJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ListPluginsJob.class);
    }
}
