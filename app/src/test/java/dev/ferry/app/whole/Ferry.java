package dev.ferry.app.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ferry as people run it: a process of its own, from the packaged jars, on a home of its own. */
final class Ferry {
    private static final Path LIB = Path.of("target", "ferry", "lib").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** What a run came to. */
    record Ran(int exitCode, String output, String errors) {
        JsonNode json() {
            try {
                return JSON.readTree(output);
            } catch (IOException failure) {
                throw new UncheckedIOException(output + errors, failure);
            }
        }
    }

    /** Runs to the end; a run that takes minutes is a failure. */
    Ran run(String... arguments) {
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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                LIB + "/*",
                "dev.ferry.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().put("FERRY_HOME", home.toString());
        builder.environment().putAll(variables);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
