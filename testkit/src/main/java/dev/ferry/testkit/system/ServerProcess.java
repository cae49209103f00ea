package dev.ferry.testkit.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as a child of this process, which ends with it. Thread-safe. */
public final class ServerProcess {
    private final Process process;
    private final Matcher ready;

    private ServerProcess(Process process, Matcher ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * Starts it, and waits for the line that says that it listens.
     *
     * @param ready what stands in that line
     * @param most how long that may take
     * @throws IllegalStateException when it did not come to that; with all that it said
     */
    public static ServerProcess start(
            Path directory, Map<String, String> environment, Pattern ready, Duration most, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            CompletableFuture<Matcher> line = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> read(process, ready, line));
            return new ServerProcess(process, line.get(most.toSeconds(), TimeUnit.SECONDS));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(command + " did not begin to listen", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** To its end, so that the server never waits for a reader. */
    private static void read(Process process, Pattern ready, CompletableFuture<Matcher> found) {
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = ready.matcher(line);
                if (matcher.find()) {
                    found.complete(matcher);
                }
                if (!found.isDone()) {
                    all.append(line).append('\n');
                }
            }
        } catch (IOException _) {
            // It was ended.
        }
        found.completeExceptionally(new IllegalStateException("ended, and said:\n" + all));
    }

    /** What stands at this group of the line that was waited for. */
    public String said(int group) {
        return Optional.ofNullable(ready.group(group)).orElseThrow();
    }

    /** As a machine ends that loses its power, and waits until it has. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd() {
        process.onExit().join();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
