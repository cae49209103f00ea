package com.example.legacy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.RetryAfter;
import dev.ferry.domain.sync.LegacyPortal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks HTTP to the portal. Whatever is not its own word is a {@link PortUnavailable}. Thread-safe. */
final class PortalClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortalClient.class);
    private static final long LARGEST_ANSWER = 16L << 20;
    private static final Set<String> ITS_OWN_WORD = Set.of("application/json", "application/problem+json");
    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 503);

    /** About anyone who asks, or about the moment: the same change may well be taken later. */
    private static final Set<Integer> NOT_ABOUT_THE_CHANGE = Set.of(401, 403, 407, 408, 425, 429);

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Options options;
    private final Clock clock;
    private final HttpClient http;

    /**
     * HTTP/1.1, because an offer to upgrade is more than some servers take; redirects would carry the token elsewhere.
     */
    PortalClient(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.timeout())
                .build();
        LOG.info("tells {} with Jackson {}", options, JSON.version());
    }

    /** What the portal said, in JSON: that it did as it was told, or that it never will. */
    record Reply(int status, JsonNode body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** Posts this, under a key by which the portal knows a second try of the same. */
    Reply post(String path, JsonNode body, Optional<String> idempotencyKey) {
        HttpResponse<byte[]> response = send(request(path, body, idempotencyKey));
        int status = response.statusCode();
        boolean turnedDown = status / 100 == 4 && !NOT_ABOUT_THE_CHANGE.contains(status);
        if (status / 100 != 2 && !turnedDown) {
            throw PortUnavailable.askedToWait(LegacyPortal.SYSTEM, pause(response), "answered " + status);
        }
        if (!ITS_OWN_WORD.contains(contentType(response))) {
            throw unavailable("answered " + status + " in " + contentType(response) + ", not in JSON");
        }
        try {
            return new Reply(status, JSON.readTree(response.body()));
        } catch (IOException notJson) {
            throw unavailable(notJson);
        }
    }

    /** A fault that the portal did not tell of itself. */
    static PortUnavailable unavailable(String why) {
        return PortUnavailable.because(LegacyPortal.SYSTEM, why);
    }

    /** Ferry logs why it is, and tells it again. */
    private static PortUnavailable unavailable(Exception why) {
        return PortUnavailable.because(LegacyPortal.SYSTEM, why);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(String path, JsonNode body, Optional<String> idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(options.url().resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json(body)));
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        options.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static byte[] json(JsonNode body) {
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

    private Optional<Duration> pause(HttpResponse<byte[]> response) {
        return COME_BACK_LATER.contains(response.statusCode())
                ? response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.parse(text, clock.instant()))
                : Optional.empty();
    }

    private static String contentType(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("nothing")
                .split(";", 2)[0]
                .strip();
    }
}
