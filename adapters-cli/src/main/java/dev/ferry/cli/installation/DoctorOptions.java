package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import picocli.CommandLine.Command;

/** {@code ferry doctor}. */
@Command(name = "doctor", description = "Check that everything that this installation needs is there.")
public final class DoctorOptions implements JobOptions {

    @Override
    public Class<? extends CommandRun> job() {
        return DoctorJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(DoctorJob.class);
    }
}
