package dev.ferry.benchmarks;

import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        try (Serving serving = Serving.of(ferry.serving(home, Map.of()))) {
            waitUntilReady(serving.url());
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void waitUntilReady(URI url) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(url.resolve("/health/ready")).build();
        while (CLIENT.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            Thread.onSpinWait();
        }
    }
}
