package dev.ferry.cli.wave;

import com.google.inject.Binder;
import dev.ferry.application.migration.WaveRequest;
import dev.ferry.cli.report.ReportWriter;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.plugin.CommandRun;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry migrate}. */
@Command(
        name = "migrate",
        description = "Load an export, move every account that is ready, and say what the others need.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class MigrateOptions implements JobOptions {
    @Parameters(paramLabel = "EXPORT", description = "A directory of CSV or JSON Lines files, or a .zip of it.")
    Path export;

    @Option(names = "--dry-run", description = "Judge only; write nothing but rejects and report.")
    boolean dryRun;

    @Option(names = "--wave", paramLabel = "NAME", description = "The wave's name; by default the export's.")
    Optional<WaveName> wave = Optional.empty();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Judge and move these accounts alone.")
    Set<PublisherId> only = new LinkedHashSet<>();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write an HTML report, which opens offline.")
    Optional<Path> report = Optional.empty();

    @Option(names = "--silent", description = "Send owners no mail that their account has moved.")
    boolean silent;

    WaveRequest request(WorkingDirectory directory) {
        return new WaveRequest(directory.resolve(export).toString(), dryRun, wave, only, silent);
    }

    @Override
    public Class<? extends CommandRun> job() {
        return Migrate.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(MigrateOptions.class).toInstance(this);
        binder.bind(Migrate.class);
        binder.bind(ReportWriter.class);
    }
}
