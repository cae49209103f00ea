package dev.ferry.app.packaging;

import dev.ferry.app.EntryPointLoader;
import dev.ferry.app.Main;
import dev.ferry.app.service.Interruption;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does once, in one process, what an installation does all the time, so that the JVM can keep what it learnt in the AOT
 * cache: {@code bin/ferry-train} runs it. Whatever goes wrong ends it with an exception: a cache of half the work would
 * make every later start slow, unseen.
 */
final class AotTraining {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final int ROWS_WERE_REJECTED = 3;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Path scratch;

    private AotTraining(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * Trains, and exits with 0 if all went well.
     *
     * @param arguments an empty directory, the caller's to remove
     */
    public static void main(String[] arguments) throws IOException {
        new AotTraining(Path.of(arguments[0]).toAbsolutePath()).run();
        System.exit(0);
    }

    private void run() {
        // What it prints tells nobody anything, but the address to visit.
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        done("--version");
        done("--help");
        done("generate", "export", "--accounts", "500", "--seed", "1");
        done("migrate", "export", "--dry-run");
        done("migrate", "export", "--report", "report.html");
        done("migrate", "export", "-o", "json");
        done("readiness");
        done("accounts", "list", "-o", "json");
        done("serve", "--port", "0");
    }

    private void done(String... arguments) {
        printed.reset();
        ProcessEnvironment process = new ProcessEnvironment(
                Map.of("FERRY_HOME", scratch.resolve("home").toString()), scratch);
        EntryPoint door = EntryPointLoader.find();
        int exitCode = Main.run(door, door.read(List.of(arguments), process), process, new Visit());
        if (!Set.of(0, ROWS_WERE_REJECTED).contains(exitCode)) {
            throw new IllegalStateException(String.join(" ", arguments) + " exited with " + exitCode + ": " + said());
        }
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A process that waits to be told to stop is serving: it is visited, and told to stop. */
    private final class Visit extends Interruption {

        @Override
        public void await() {
            Matcher address = ADDRESS.matcher(said());
            if (!address.find()) {
                throw new IllegalStateException("served nowhere: " + said());
            }
            URI served = URI.create(address.group());
            for (String path : List.of("/health/live", "/health/ready", "/metrics", "/nothing")) {
                visit(served.resolve(path));
            }
        }

        private static void visit(URI page) {
            try {
                HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
                connection.getResponseCode();
                connection.disconnect();
            } catch (IOException failure) {
                throw new UncheckedIOException(page.toString(), failure);
            }
        }
    }
}
