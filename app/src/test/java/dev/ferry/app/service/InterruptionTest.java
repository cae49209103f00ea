package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that is told to end by SIGTERM ends with 130, whenever that comes (contract, exit codes). */
class InterruptionTest {
    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void beforeAnythingListens() throws IOException, InterruptedException {
        assertThat(ended("early")).isEqualTo(130);
    }

    @Test
    void orAtTheSecondSignal() throws IOException, InterruptedException {
        assertThat(ended("twice")).isEqualTo(130);
    }

    @Test
    void orWhenItTakesTooLong() throws IOException, InterruptedException {
        assertThat(ended("late")).isEqualTo(130);
    }

    @Test
    void whoEndsByThemselvesHasACodeOfTheirOwn() throws IOException, InterruptedException {
        assertThat(ended("over")).isEqualTo(7);
    }

    /** Told to end for each line that it says. */
    private static int ended(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Told.class.getName(),
                        how)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                process.toHandle().destroy(); // and what it says is still read
            }
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process that never comes to an end in order. */
    static final class Told {
        private Told() {}

        public static void main(String[] how) throws InterruptedException {
            switch (how[0]) {
                case "early" -> early();
                case "over" -> over();
                case "twice" -> twice();
                default -> late();
            }
            Thread.sleep(LONG);
        }

        private static void early() {
            EarlySignals.heeded();
            System.out.println("nothing listens");
        }

        private static void over() {
            EarlySignals.heeded().over();
            System.exit(7);
        }

        private static void twice() throws InterruptedException {
            Interruption interruption = new Interruption(LONG).listening();
            System.out.println("it listens");
            interruption.await();
            System.out.println("it was told once");
        }

        private static void late() {
            new Interruption(Duration.ofMillis(1)).listening();
            System.out.println("it listens");
        }
    }
}
