package dev.ferry.door;

import com.google.inject.Module;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The front door that reads the command line. Found with {@link java.util.ServiceLoader}; there is one. */
public interface EntryPoint {

    /** Reads the arguments without an injector, a database or a setting; help, version and usage errors end here. */
    Invocation read(List<String> arguments, ProcessEnvironment process);

    /** Shows that a run failed on something that no use case refuses, and says with which code to exit. */
    int show(Throwable fault, ProcessEnvironment process);

    /** What is to be done. */
    sealed interface Invocation {

        /** It was answered already. */
        record Answered(int exitCode) implements Invocation {}

        /**
         * A command is to be run.
         *
         * @param settings what flags set, by key
         * @param home the directory of the installation's state, where a flag named it
         * @param configFile the file of settings, where a flag named it
         * @param verbose whether details go to standard error too
         * @param module binds {@code command} and what the command line said
         */
        record Run(
                Map<String, String> settings,
                Optional<Path> home,
                Optional<Path> configFile,
                boolean verbose,
                Module module,
                Class<? extends CommandRun> command)
                implements Invocation {}
    }
}
