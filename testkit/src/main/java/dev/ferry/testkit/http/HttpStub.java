package dev.ferry.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A system over HTTP that really listens on a port of this machine, answers as a test has it answer, and fails as it is
 * told: a {@link Backend} for the contracts of ports.
 *
 * <pre>{@code
 * HttpStub stub = HttpStub.answering(request -> StubResponse.json("{\"taken\": 17}"));
 * adapter = new AcmeRegistry(HttpOptions.to(stub.url()).within(Duration.ofSeconds(1)));
 * }</pre>
 *
 * Thread-safe.
 */
public final class HttpStub implements Backend, AutoCloseable {
    private static final String PAGE = "text/html";
    private static final long BETWEEN_DROPS_MILLIS = 100;

    /** What a system answers. */
    @FunctionalInterface
    public interface Responder {
        StubResponse respond(StubRequest request) throws IOException;
    }

    private final Responder well;
    private final HttpServer server;
    private final String scheme;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile HttpHandler behaviour;
    private volatile CountDownLatch silence = new CountDownLatch(1);

    private HttpStub(Responder well, HttpServer server, String scheme) {
        this.well = well;
        this.server = server;
        this.scheme = scheme;
        this.behaviour = this::answerWell;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.incrementAndGet();
                behaviour.handle(exchange);
            }
        });
        server.start();
    }

    /** One that answers so while it is well. */
    public static HttpStub answering(Responder well) {
        try {
            return new HttpStub(well, HttpServer.create(anyPort(), 0), "http");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same over TLS, by this certificate. */
    public static HttpStub encrypted(StubCertificate certificate, Responder well) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return new HttpStub(well, server, "https");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Where it is, with a slash at the end. */
    public URI url() {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests it has had. */
    public int requests() {
        return requests.get();
    }

    /** From now on it behaves so; it need not close the exchange. */
    public void behaves(HttpHandler handler) {
        behaviour = handler;
    }

    /** From now on it answers so. */
    public void responds(Responder responder) {
        behaves(exchange -> responder.respond(StubRequest.of(exchange)).send(exchange));
    }

    /** From now on every request is answered so. */
    public void answers(int status, String contentType, String body) {
        responds(_ -> StubResponse.of(status, contentType, body));
    }

    /** From now on it hangs up on every request, without a word. */
    public void cuts() {
        behaves(HttpExchange::close);
    }

    /** From now on every answer begins well, and goes on without end as fast as it is read. */
    public void answersWithoutEnd() {
        behaves(exchange -> {
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            beginJson(exchange);
            CountDownLatch end = silence;
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(block);
            }
        });
    }

    @Override
    public void fail(FaultKind kind) {
        switch (kind) {
            case REFUSES -> answers(500, "text/plain", "broken");
            case ASKS_TO_WAIT ->
                responds(_ -> StubResponse.of(503, "text/plain", "busy")
                        .with("Retry-After", Long.toString(FaultKind.WAIT.toSeconds())));
            case TIMES_OUT -> behaves(_ -> silence());
            case ANSWERS_HALF ->
                behaves(exchange -> well.respond(StubRequest.of(exchange)).sendHalf(exchange));
            case ANSWERS_GARBAGE -> answers(200, PAGE, "<html>Sign in</html>");
            case TRICKLES -> behaves(this::drip);
            case KNOWS_ME_NOT -> responds(_ -> StubResponse.problem(401, "{\"title\": \"Who are you?\"}"));
            case FORBIDS_ME -> responds(_ -> StubResponse.problem(403, "{\"title\": \"Not you.\"}"));
        }
    }

    @Override
    public void comeBack() {
        behaves(this::answerWell);
        silence.countDown();
        silence = new CountDownLatch(1);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    private void answerWell(HttpExchange exchange) throws IOException {
        well.respond(StubRequest.of(exchange)).send(exchange);
    }

    /** Begins a good answer, and goes on with a blank now and then. */
    private void drip(HttpExchange exchange) throws IOException {
        beginJson(exchange);
        CountDownLatch end = silence;
        try {
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!end.await(BETWEEN_DROPS_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void beginJson(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
    }

    /** Says nothing more until {@link #comeBack()} or the end. */
    private void silence() {
        try {
            silence.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
