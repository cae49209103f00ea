package com.example.directory;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.RetryAfter;
import dev.ferry.domain.tenant.TenantDirectory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks HTTP to the directory. Whatever is not a good answer is a {@link PortUnavailable}. Thread-safe. */
final class DirectoryClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryClient.class);
    private static final long LARGEST_ANSWER = 16L << 20;
    private static final int OK = 200;
    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 503);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Options options;
    private final Clock clock;
    private final HttpClient http;

    /**
     * HTTP/1.1, because an offer to upgrade is more than some servers take; redirects would carry the token elsewhere.
     */
    DirectoryClient(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.timeout())
                .build();
        LOG.info("asks {} with Jackson {}", options, JSON.version());
    }

    /** Posts {@code {what: values}} to {@code what}, and gives what the answer holds under that name. */
    JsonNode ask(String what, List<String> values) {
        HttpResponse<byte[]> response = send(request(what, values));
        if (response.statusCode() != OK) {
            throw refused(response);
        }
        if (!contentType(response).equals("application/json")) {
            throw unavailable("answered " + contentType(response) + " instead of application/json");
        }
        try {
            return JSON.readTree(response.body()).path(what);
        } catch (IOException notJson) {
            throw unavailable(notJson);
        }
    }

    /** A fault that the directory did not tell of itself. */
    static PortUnavailable unavailable(String why) {
        return PortUnavailable.because(TenantDirectory.SYSTEM, why);
    }

    /** Ferry logs why it is, and asks again. */
    private static PortUnavailable unavailable(Exception why) {
        return PortUnavailable.because(TenantDirectory.SYSTEM, why);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(String what, List<String> values) {
        HttpRequest.Builder request = HttpRequest.newBuilder(options.url().resolve(what))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(Map.of(what, values))));
        options.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static byte[] json(Map<String, List<String>> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A request's own timeout ends with the headers of the answer; this one counts to the last byte. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            throw unavailable(failure);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    private PortUnavailable refused(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return PortUnavailable.askedToWait(
                TenantDirectory.SYSTEM,
                COME_BACK_LATER.contains(status)
                        ? response.headers()
                                .firstValue("Retry-After")
                                .flatMap(text -> RetryAfter.parse(text, clock.instant()))
                        : Optional.empty(),
                "answered " + status);
    }

    private static String contentType(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("nothing")
                .split(";", 2)[0]
                .strip();
    }
}
