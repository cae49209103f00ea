package dev.ferry.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ferry as people run it: a process of its own, by the packaged launcher and with its cache, on a home of its own. */
final class Ferry implements Commands {
    private static final Path LAUNCHER = Path.of("..", "app", "target", "ferry", "bin", "ferry")
            .toAbsolutePath()
            .normalize();

    /** A process that lives for seconds gains nothing from the second compiler. */
    static final String BRIEF = "-XX:TieredStopAtLevel=1";

    private final Path home;
    private final Map<String, String> variables;

    /** @param variables what is set in its environment */
    Ferry(Path home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    /** The same with more variables. */
    Ferry with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return new Ferry(home, all);
    }

    /**
     * The same commands in the JVM of the test; with {@code -Dferry.processes=true} each has a process of its own
     * nevertheless.
     */
    Commands withoutProcesses() {
        return Boolean.getBoolean("ferry.processes") ? this : new InProcess(environment());
    }

    /** What is set in the environment of its processes. */
    Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(variables);
        all.put("FERRY_HOME", home.toString());
        return all;
    }

    @Override
    public Ran run(String... arguments) {
        return begin(arguments).end();
    }

    /** Starts a run whose end can be waited for. */
    Running begin(String... arguments) {
        try {
            Path output = Files.createTempFile("ferry", ".out");
            Path errors = Files.createTempFile("ferry", ".err");
            Process process = builder(arguments)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Running(process, output, errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A run that is under way. */
    record Running(Process process, Path output, Path errors) {

        /** Waits for the end; a run that takes minutes is a failure. */
        Ran end() {
            try {
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running: " + process.info());
                }
                return new Ran(process.exitValue(), Files.readString(output), Files.readString(errors));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }

        /** Kills it, as a machine that loses its power would. */
        void kill() {
            process.destroyForcibly();
            end();
        }
    }

    /** Starts; what it prints on both streams can be read from the process. */
    Process start(String... arguments) {
        return started(builder(arguments).redirectErrorStream(true));
    }

    /** Starts a process that nobody listens to. */
    Process startUnheard(String... arguments) {
        return started(builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().put("FERRY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("FERRY_JAVA_OPTS", BRIEF);
        builder.environment().putAll(environment());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
