package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry backup}. */
@Command(name = "backup", description = "Write a copy of the database while others go on working.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class BackupOptions implements JobOptions {
    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    Path file;

    @Override
    public Class<? extends CommandRun> job() {
        return BackupJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(BackupOptions.class).toInstance(this);
        binder.bind(BackupJob.class);
    }
}
