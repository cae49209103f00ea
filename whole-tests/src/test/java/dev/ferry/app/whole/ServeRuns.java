package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ferry serve}, with commands beside it on the same home. */
abstract class ServeRuns {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A storage that holds nothing. */
    abstract Storage storage();

    @TempDir
    private Path directory;

    @Test
    void servesHealthAndMetricsWhileAWaveRunsBesideAndStopsOnSigterm() throws Exception {
        Ferry ferry = storage().ferry(directory.resolve("home"));
        String export = directory.resolve("export").toString();
        ferry.run("generate", export, "--accounts", "200", "--seed", "3");
        Process serving = ferry.start("serve", "--port", "0");
        try {
            URI address = printedBy(serving);
            assertThat(get(address, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(address, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(address, "/metrics").body()).contains("jvm_memory");
            HttpResponse<String> unknown = get(address, "/api/v1/nothing");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");

            assertThat(ferry.run("migrate", export).exitCode()).isEqualTo(3);
            assertThat(ferry.run("accounts", "list", "-o", "json").json()).hasSizeGreaterThan(150);
            assertThat(get(address, "/health/ready").statusCode()).isEqualTo(200);
        } finally {
            serving.destroy();
        }
        assertThat(serving.waitFor(1, TimeUnit.MINUTES)).as("stops on SIGTERM").isTrue();
    }

    private static URI printedBy(Process serving) throws IOException {
        BufferedReader lines = serving.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return URI.create(line.substring(at).split("\\s", 2)[0]);
            }
        }
        throw new AssertionError("serve ended without an address");
    }

    private static HttpResponse<String> get(URI address, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
