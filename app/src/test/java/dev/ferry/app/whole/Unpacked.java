package dev.ferry.app.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution as an operator has it: unpacked somewhere, started by its launcher. */
record Unpacked(Path directory) {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** What a run came to. */
    record Ran(int exitCode, String output, String errors) {}

    /** The archive of this build, where it was built. */
    static List<Path> archives() throws IOException {
        try (var files = Files.newDirectoryStream(TARGET, "ferry-*.tar.gz")) {
            List<Path> archives = new ArrayList<>();
            files.forEach(archives::add);
            return archives;
        }
    }

    /** Unpacks into a directory that is made for it. */
    static Unpacked from(Path archive, Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar: " + tar.exitValue());
        }
        String name = archive.getFileName().toString();
        return new Unpacked(into.resolve(name.substring(0, name.length() - ".tar.gz".length())));
    }

    Path launcher() {
        return directory.resolve("bin").resolve("ferry");
    }

    /** Runs to the end, with these variables and no other {@code FERRY_*} or Java's home. */
    static Ran run(Path launcher, Path working, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(working, "ran", ".out");
        Path errors = Files.createTempFile(working, "ran", ".err");
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(working.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().put("FERRY_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new Ran(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
