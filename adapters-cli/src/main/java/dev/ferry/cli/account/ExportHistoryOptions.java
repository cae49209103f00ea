package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;

/** {@code ferry history export}. */
@Command(name = "export", description = "Write every decision there is, oldest first.")
final class ExportHistoryOptions implements JobOptions {

    @Override
    public Class<? extends CommandRun> job() {
        return ExportHistoryJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ExportHistoryJob.class);
    }
}
