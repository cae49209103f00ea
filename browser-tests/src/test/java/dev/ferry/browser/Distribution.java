package dev.ferry.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The distribution, with a home of its own.
 *
 * @param launcher its {@code bin/ferry}
 * @param home where it keeps its state
 */
record Distribution(Path launcher, Path home) {
    private static final Path BUILT =
            Path.of("..", "app", "target").toAbsolutePath().normalize();
    private static final String ENDING = ".tar.gz";

    /**
     * What this build made: the archive, where it packed one ({@code -Parchive}), or else the directory that would be
     * packed.
     */
    static Optional<Path> built() {
        Path directory = BUILT.resolve("ferry");
        try (var archives = Files.newDirectoryStream(BUILT, "ferry-*" + ENDING)) {
            Iterator<Path> archive = archives.iterator();
            return archive.hasNext()
                    ? Optional.of(archive.next())
                    : Optional.of(directory).filter(made -> Files.isDirectory(made.resolve("conf")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Nothing is written to the directory by what runs from it: it need not be copied. */
    static Distribution of(Path built, Path into) throws IOException, InterruptedException {
        Path directory = Files.isDirectory(built) ? built : unpacked(built, into);
        return new Distribution(directory.resolve("bin").resolve("ferry"), into.resolve("home"));
    }

    private static Path unpacked(Path archive, Path into) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar: " + tar.exitValue());
        }
        String name = String.valueOf(archive.getFileName());
        return into.resolve(name.substring(0, name.length() - ENDING.length()));
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
        // What lives for a minute gains nothing from the second compiler.
        builder.environment().put("FERRY_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
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
