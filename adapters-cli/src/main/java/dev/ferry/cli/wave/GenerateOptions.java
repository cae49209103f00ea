package dev.ferry.cli.wave;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferry generate}. */
@Command(name = "generate", description = "Write a synthetic export, the same for the same seed.")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
public final class GenerateOptions implements JobOptions {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EXPORT", description = "The directory to write; it must be empty or not exist.")
    Path export;

    long accounts;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "A whole number.")
    long seed;

    @Option(names = "--accounts", paramLabel = "N", required = true, description = "How many accounts, at least 1.")
    void accounts(long number) {
        if (number < 1) {
            throw new ParameterException(commandLine(), "Invalid value for option '--accounts': at least 1");
        }
        accounts = number;
    }

    @Override
    public Class<? extends CommandRun> job() {
        return GenerateJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(GenerateOptions.class).toInstance(this);
        binder.bind(GenerateJob.class);
    }

    private CommandLine commandLine() {
        return spec.commandLine();
    }
}
