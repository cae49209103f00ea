package dev.ferry.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The distribution, unpacked, with a home of its own.
 *
 * @param launcher its {@code bin/ferry}
 * @param home where it keeps its state
 */
record Distribution(Path launcher, Path home) {
    private static final Path BUILT =
            Path.of("..", "app", "target").toAbsolutePath().normalize();
    private static final String ENDING = ".tar.gz";

    /** The archive of this build; absent where none, or more than one, was built. */
    static Optional<Path> archive() {
        try (var files = Files.newDirectoryStream(BUILT, "ferry-*" + ENDING)) {
            List<Path> archives = new ArrayList<>();
            files.forEach(archives::add);
            return archives.size() == 1 ? Optional.of(archives.getFirst()) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static Distribution unpacked(Path archive, Path into) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar: " + tar.exitValue());
        }
        String name = String.valueOf(archive.getFileName());
        Path directory = into.resolve(name.substring(0, name.length() - ENDING.length()));
        return new Distribution(directory.resolve("bin").resolve("ferry"), into.resolve("home"));
    }

    /** Starts a command; what it says on standard error goes to a file in the home. */
    Process start(String... arguments) throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        home.resolve("errors.txt").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().put("FERRY_HOME", home.toString());
        builder.environment().put("FERRY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** What a command prints; one that takes minutes, or does not go well, is a failure. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + List.of(arguments));
        }
        // 3: done, and there were rows that are rejected.
        if (process.exitValue() != 0 && process.exitValue() != 3) {
            throw new AssertionError(List.of(arguments) + ": " + process.exitValue() + "\n" + output
                    + Files.readString(home.resolve("errors.txt")));
        }
        return output;
    }
}
