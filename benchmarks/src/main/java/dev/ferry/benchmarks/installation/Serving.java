package dev.ferry.benchmarks.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, which printed where it listens. Closed, it is told to end. */
public record Serving(Process process, URI url) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    /** Waits for the line that has the address. */
    public static Serving of(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> drain(lines));
                return new Serving(process, URI.create(line.substring(at).split("\\s", 2)[0]));
            }
        }
        throw new IllegalStateException("serve ended without an address");
    }

    /** Reads on, because a full pipe would hold the server up. */
    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // what else it says nobody asks
            }
        } catch (IOException _) {
            // it has ended
        }
    }

    /** What its threads have used so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What it takes of the machine's memory now, in MB; Linux says so. */
    public long memory() throws IOException {
        return status("VmRSS:") / 1024;
    }

    /** How many it has, of the operating system. */
    public long threads() throws IOException {
        return status("Threads:");
    }

    /** How many files and connections it has open. */
    public long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(proc().resolve("fd"))) {
            return open.count();
        }
    }

    /** How many bytes of its heap are in use after a full collection. */
    public long liveHeap() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = asked.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total "))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", -1)[2]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long status(String name) throws IOException {
        try (Stream<String> lines = Files.lines(proc().resolve("status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path proc() {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
