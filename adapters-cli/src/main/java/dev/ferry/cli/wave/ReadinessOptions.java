package dev.ferry.cli.wave;

import com.google.inject.Binder;
import dev.ferry.cli.report.ReportWriter;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry readiness}. */
@Command(
        name = "readiness",
        description = "Say who is ready to move and who is not, over all accounts; change nothing.")
public final class ReadinessOptions implements JobOptions {
    @Option(names = "--report", paramLabel = "FILE.html", description = "Write an HTML report, which opens offline.")
    Optional<Path> report = Optional.empty();

    @Override
    public Class<? extends CommandRun> job() {
        return ReadinessJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ReadinessOptions.class).toInstance(this);
        binder.bind(ReadinessJob.class);
        binder.bind(ReportWriter.class);
    }
}
