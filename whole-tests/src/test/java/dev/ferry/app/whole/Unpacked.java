package dev.ferry.app.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution as operators have it: somewhere, started by its launcher. */
record Unpacked(Path directory) {
    private static final Path TARGET =
            Path.of("..", "app", "target").toAbsolutePath().normalize();

    /** The archive, where this build packs one ({@code -Parchive}), is unpacked; else what it would hold is copied. */
    static Unpacked into(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        return isPacked() ? fromArchive(place) : copied(place);
    }

    /** Whether this build makes a distribution at all: with {@code -Dquick} it does not. */
    static boolean isBuilt() {
        return Boolean.getBoolean("ferry.distribution");
    }

    /** Whether this build packs an archive. */
    static boolean isPacked() {
        return Boolean.getBoolean("ferry.archive");
    }

    private static Unpacked fromArchive(Path place) throws IOException, InterruptedException {
        try (var archives = Files.newDirectoryStream(TARGET, "ferry-*.tar.gz")) {
            Path archive = archives.iterator().next();
            run("tar", "-xzf", archive.toString(), "-C", place.toString());
            String name = archive.getFileName().toString();
            return new Unpacked(place.resolve(name.substring(0, name.length() - ".tar.gz".length())));
        }
    }

    /** With its times, by which the cache knows the jars. */
    private static Unpacked copied(Path place) throws IOException, InterruptedException {
        run("cp", "-a", TARGET.resolve("ferry").toString(), place.toString());
        return new Unpacked(place.resolve("ferry"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException(command[0] + ": " + exitCode);
        }
    }

    Path launcher() {
        return directory.resolve("bin").resolve("ferry");
    }

    /** Every jar, in the order of their names. */
    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
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
        builder.environment().put("FERRY_JAVA_OPTS", Ferry.BRIEF);
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new Ran(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
