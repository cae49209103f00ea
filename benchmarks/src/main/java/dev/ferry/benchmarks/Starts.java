package dev.ferry.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long Ferry takes to answer and to serve, beside a JVM that does nothing. */
record Starts(Installation ferry, Path home, int runs) implements Section {
    private static final int RUNS_EACH = 7;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String measure() throws Exception {
        ferry.run(home, Map.of(), "doctor");
        List<Double> nothing = new ArrayList<>();
        List<Double> version = new ArrayList<>();
        List<Double> serve = new ArrayList<>();
        for (int run = 0; run < runs * RUNS_EACH; run++) {
            nothing.add(Timing.seconds(Starts::nothing));
            version.add(Timing.seconds(
                    () -> Installation.run(List.of(ferry.launcher().toString(), "--version"), Map.of())));
            serve.add(untilReady());
        }
        double least = Timing.median(nothing);
        return Timing.text(
                """
                ## Starts

                | what | median of %d, in seconds | times a JVM that does nothing | goal |
                | --- | --- | --- | --- |
                | a JVM that does nothing | %.3f | 1 | |
                | `ferry --version` | %.3f | **%.1f** | 4 |
                | `ferry serve` on a home that is there, until `/health/ready` says so | %.3f | **%.1f** | 15 |
                """,
                nothing.size(),
                least,
                Timing.median(version),
                Timing.median(version) / least,
                Timing.median(serve),
                Timing.median(serve) / least);
    }

    private static void nothing() throws IOException, InterruptedException {
        Installation.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path").split(java.io.File.pathSeparator, 2)[0],
                        Nothing.class.getName()),
                Map.of());
    }

    private double untilReady() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process serving = Installation.builder(
                        List.of(ferry.launcher().toString(), "serve", "--port", "0", "--home", home.toString()),
                        Map.of())
                .redirectErrorStream(true)
                .start();
        try {
            waitUntilReady(serving);
            return (System.nanoTime() - began) / 1e9;
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    private static void waitUntilReady(Process serving) throws IOException, InterruptedException {
        URI ready = printedBy(serving).resolve("/health/ready");
        while (CLIENT.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                != 200) {
            Thread.onSpinWait();
        }
    }

    private static URI printedBy(Process serving) throws IOException {
        BufferedReader lines = serving.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new IllegalStateException("serve ended without an address");
    }
}
