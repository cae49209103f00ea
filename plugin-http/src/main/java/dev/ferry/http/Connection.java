package dev.ferry.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The JDK's client within bounds: one request, and all of its answer. Thread-safe. */
final class Connection implements AutoCloseable {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /**
     * What the client does for an answer is short, as bodies are but kept, and so its own thread does it: to hand it to
     * others costs more than doing it. Several streams on one connection are left as they are.
     */
    private static final Executor WITHOUT_HAND_OVER = Runnable::run;

    private final HttpOptions options;
    private final String system;
    private final HttpClient http;
    private final RequestIds ids;

    /**
     * HTTP/1.1 unless told, because an offer to upgrade is more than some servers take; redirects would carry the token
     * elsewhere.
     */
    Connection(String system, HttpOptions options, Clock clock) {
        this.system = system;
        this.options = options;
        this.ids = new RequestIds(system, clock);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(options.version())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .proxy(new Proxies(options));
        options.trust().ifPresent(builder::sslContext);
        if (options.version() == HttpClient.Version.HTTP_1_1) {
            builder.executor(WITHOUT_HAND_OVER);
        }
        this.http = builder.build();
    }

    /** The answer as it came. */
    Reply exchange(URI base, Call call, Optional<String> token) {
        Duration most = Deadline.bounded(options.timeout());
        if (!most.isPositive()) {
            throw HttpFault.of(HttpFault.Kind.TIMED_OUT, "not asked: all the time for it and what went before is over");
        }
        HttpRequest request = request(base, call, token, most);
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> body(head.headers()));
        try {
            HttpResponse<byte[]> response = answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() == Judgement.PROXY && isProxied(base)) {
                throw HttpFault.of(HttpFault.Kind.PROXY, "the proxy: answered 407");
            }
            return Reply.of(
                    system,
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    token.stream().toList());
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            throw isProxied(base) ? TransportFaults.throughProxy(failure) : TransportFaults.of(failure);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw HttpFault.of(HttpFault.Kind.STOPPED, "nobody waits for the answer any longer", interrupted);
        }
    }

    /**
     * Where an answer ends by one length for the JDK and by another for a proxy, its rest is taken for the next one.
     */
    private BoundedBody body(HttpHeaders headers) {
        List<String> lengths = headers.allValues("Content-Length");
        if (lengths.stream().distinct().count() > 1
                || !lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())) {
            return BoundedBody.refused(
                    HttpFault.of(HttpFault.Kind.GARBAGE, "answered without saying clearly how much"));
        }
        return new BoundedBody(options.largestAnswer());
    }

    private boolean isProxied(URI base) {
        return options.proxyTo(base).isPresent();
    }

    /** A request's own timeout ends with the headers of the answer. */
    private HttpRequest request(URI base, Call call, Optional<String> token, Duration most) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(base, call))
                .timeout(options.answerTimeout().compareTo(most) < 0 ? options.answerTimeout() : most)
                .header("Accept", "application/json, application/problem+json")
                .setHeader(REQUEST_ID, ids.next().toString())
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
        return request.build();
    }

    /** Below the base: a path that leads elsewhere would take the token there. */
    private static URI address(URI base, Call call) {
        URI plain = call.path().isEmpty() ? base : base.resolve(call.path());
        boolean below = plain.getRawAuthority() != null
                && plain.getRawAuthority().equals(base.getRawAuthority())
                && plain.getScheme().equals(base.getScheme());
        if (!below) {
            throw new IllegalArgumentException("a path that leaves " + base + ": " + call.path());
        }
        return call.query().isEmpty() ? plain : URI.create(plain + "?" + call.query());
    }

    /** Which of the system's addresses are asked through the proxy. */
    private static final class Proxies extends ProxySelector {
        private final HttpOptions options;

        Proxies(HttpOptions options) {
            this.options = options;
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(options.proxyTo(address)
                    .map(proxy -> new Proxy(Proxy.Type.HTTP, proxy))
                    .orElse(Proxy.NO_PROXY));
        }

        /** The request fails by it, and that is told. */
        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException fault) {}
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
