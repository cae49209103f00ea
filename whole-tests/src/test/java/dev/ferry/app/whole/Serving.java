package dev.ferry.app.whole;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that serves, from the class path, so that no distribution has to be there.
 *
 * @param printed what it prints
 */
record Serving(Process process, Path home, Path printed) {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(20);

    /** Starts on any port that is free. */
    static Serving start(Ferry ferry, Path home, Path printed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ferry.app.Main",
                "serve",
                "--port",
                "0");
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRY_"));
        builder.environment().putAll(ferry.environment());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new Serving(process, home, printed);
    }

    boolean serves() throws IOException {
        return Files.readString(printed).contains("http://");
    }

    /** Waits until it serves. */
    URI address() throws IOException {
        await().atMost(LONG).pollInterval(OFTEN).until(this::serves);
        String all = Files.readString(printed);
        return URI.create(all.substring(all.indexOf("http://")).split("\\s", 2)[0]);
    }

    /** As a machine that loses its power would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
