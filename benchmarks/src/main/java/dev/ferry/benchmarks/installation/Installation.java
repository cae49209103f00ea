package dev.ferry.benchmarks.installation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ferry as an operator installs it: the archive, unpacked, its own launcher, flags and cache. */
public record Installation(Path launcher, Path scratch) implements AutoCloseable {
    /** What the large waves must do with; what comes last wins. */
    public static final Map<String, String> SMALL_HEAP = Map.of("FERRY_JAVA_OPTS", "-Xmx256m");

    public static Installation unpacked(Path archive, Path scratch) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(scratch.resolve("installation"));
        run(List.of("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", directory.toString()), Map.of());
        try (Stream<Path> unpacked = Files.list(directory)) {
            return new Installation(
                    unpacked.findFirst().orElseThrow().resolve("bin").resolve("ferry"), scratch);
        }
    }

    /** Runs a command to its end; rejected rows are no failure, because every synthetic export has some. */
    public void run(Path home, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        run(command, variables);
    }

    /** What a command says on standard output, without the blanks round it. */
    public String answer(Path home, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        return answer(builder(command, variables));
    }

    /** What a program says, once it has come to a good end. */
    public static String answer(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", program.command()) + ": exit " + process.exitValue());
        }
        return answer;
    }

    /** {@code ferry serve} on a port that is free; all who sign in come from one address. */
    public ProcessBuilder serving(Path home, Map<String, String> variables) {
        return serving(home, variables, List.of("sign-in.codes-per-client=1000000", "sign-in.codes=1000000"));
    }

    /** {@code ferry serve} on a port that is free, with some settings. */
    public ProcessBuilder serving(Path home, Map<String, String> variables, List<String> settings) {
        List<String> command =
                new ArrayList<>(List.of(launcher.toString(), "serve", "--port", "0", "--home", home.toString()));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        return builder(command, variables);
    }

    /** Another program of this module, on the jars and with the flags of the installation. */
    public ProcessBuilder program(Class<?> main) {
        return program(main, Map.of(), List.of());
    }

    /** The same, with variables and arguments. */
    public ProcessBuilder program(Class<?> main, Map<String, String> variables, List<String> arguments) {
        Path lib = launcher.resolveSibling("../lib").normalize();
        String own = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + lib.resolve("jvm.options"),
                "-cp",
                own + File.pathSeparator + lib.resolve("*"),
                main.getName()));
        command.addAll(arguments);
        return builder(command, variables);
    }

    public static void run(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        int exitCode = builder(command, variables)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0 && exitCode != 3) {
            throw new IllegalStateException(String.join(" ", command) + ": exit " + exitCode);
        }
    }

    /** A command with Ferry's variables, and no others of Ferry's; it runs on the JDK that measures. */
    public static ProcessBuilder builder(List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().put("FERRY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        return builder;
    }

    public static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(scratch);
    }
}
