package dev.ferry.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Strangers who ask for all that there may be, a few in each second and now and then many at once: every address,
 * token, key, path and cookie is new. Whatever a server keeps of one of them grows by it.
 */
record PassersBy(ExecutorService members, LongAdder came) implements AutoCloseable {
    private static final Duration BETWEEN_TWO = Duration.ofMillis(250);
    private static final int UNTIL_A_BURST = 240;
    private static final int IN_A_BURST = 100;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MORE_THAN_A_HEAD = 20_000;

    private static final List<Supplier<String>> ASKED = List.of(
            () -> posting("/api/v1/sign-in", "", "{\"email\": \"" + any() + "@contoso.example\"}"),
            () -> posting("/api/v1/sign-in", "", "{\"email\": " + any()),
            () -> posting("/api/v1/sign-in", "", "{\"" + any() + "\": \"" + any() + "\"}"),
            () -> posting("/api/v1/sign-in", "Idempotency-Key: " + any() + "\r\n", "{\"email\": \"" + any() + "\"}"),
            () -> posting(
                    "/api/v1/sign-in/token",
                    "",
                    "{\"email\": \"%s@contoso.example\", \"code\": \"123456\", \"signIn\": \"%s\"}"
                            .formatted(any(), any())),
            () -> posting("/api/v1/waves", "Authorization: Bearer " + any() + "\r\n", "{\"export\": \"e\"}"),
            () -> posting("/api/v1/accounts/" + any() + "/invitation/acceptance", "", "{\"code\": \"123456\"}"),
            () -> posting("/" + any(), "", "{}"),
            () -> getting("/api/v1/accounts/" + any(), "Authorization: Bearer " + any() + "\r\n"),
            () -> getting("/api/v1/accounts?cursor=" + any(), "Authorization: Basic " + any() + "\r\n"),
            () -> getting("/" + any(), ""),
            () -> getting("/?" + any() + "=" + any(), "Cookie: ferry=" + any() + "; " + any() + "=" + any() + "\r\n"),
            () -> getting("/accounts/" + any() + "/migration", "Cookie: __Host-ferry=" + any() + "\r\n"),
            () -> getting("/accounts/" + any() + "/invitation", ""),
            () -> getting("/problems/" + any(), "Accept-Language: " + any() + "\r\n"),
            () -> getting("/docs", "Accept: text/" + any() + "\r\n"),
            () -> getting("/openapi.json", "If-None-Match: \"" + any() + "\"\r\n"),
            () -> getting("/metrics", "User-Agent: " + any() + "\r\n"),
            () -> getting("/", "X-Long: " + "x".repeat(MORE_THAN_A_HEAD) + "\r\n"),
            () -> any() + " / HTTP/1.1\r\nHost: ferry.example\r\nConnection: close\r\n\r\n",
            () -> "GET / HTTP/1.1\r\nHost: " + any() + "\r\nConnection: close\r\n\r\n",
            () -> "\u0016\u0003\u0001" + any());

    static PassersBy at(URI server) {
        PassersBy all = new PassersBy(Executors.newVirtualThreadPerTaskExecutor(), new LongAdder());
        all.members.execute(() -> all.comeOneByOne(server));
        return all;
    }

    private void comeOneByOne(URI server) {
        try {
            for (long which = 1; ; which++) {
                Thread.sleep(BETWEEN_TWO);
                long many = which % UNTIL_A_BURST == 0 ? IN_A_BURST : 1;
                for (long one = 0; one < many; one++) {
                    members.execute(() -> pass(server));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(URI server) {
        came.increment();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String text =
                    ASKED.get(ThreadLocalRandom.current().nextInt(ASKED.size())).get();
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            answer.skip(Long.MAX_VALUE);
        } catch (IOException _) {
            // sent away, as it should be
        }
    }

    private static String posting(String path, String fields, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: ferry.example\r\nConnection: close\r\n" + from() + fields
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String getting(String path, String fields) {
        return "GET " + path + " HTTP/1.1\r\nHost: ferry.example\r\nConnection: close\r\n" + from() + fields + "\r\n";
    }

    /** A network of its own. */
    private static String from() {
        int any = ThreadLocalRandom.current().nextInt(1 << 24);
        return "X-Forwarded-For: 10.%d.%d.%d\r\n".formatted(any >> 16 & 255, any >> 8 & 255, any & 255);
    }

    private static String any() {
        return "a" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    @Override
    public void close() {
        members.shutdownNow();
        members.close();
    }
}
