package dev.ferry.rest.server;

import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.http.ReaderLanguage;
import dev.ferry.rest.server.limit.Origin;
import dev.ferry.rest.server.limit.TrustedProxies;
import dev.ferry.rest.server.metrics.HealthResource;
import dev.ferry.rest.server.metrics.HttpMetrics;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.wire.UnreadAnswers;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/**
 * Where every request comes in: what cannot be read is refused, what is too much at once is asked to come again, the
 * rest is Jersey's. Resources answer before they return (threads are virtual, so they may wait); that is why a request
 * is over when Jersey returns.
 */
final class AdmissionHandler extends HttpHandler {
    private final GrizzlyHttpContainer jersey;
    private final Semaphore places;
    private final Problems problems;
    private final PublicUrl url;
    private final HttpMetrics metrics;
    private final TrustedProxies proxies;
    private final AccessLog accessLog;
    private final UnreadAnswers unread;

    AdmissionHandler(
            GrizzlyHttpContainer jersey,
            Semaphore places,
            Problems problems,
            PublicUrl url,
            HttpMetrics metrics,
            TrustedProxies proxies,
            AccessLog accessLog,
            UnreadAnswers unread) {
        this.proxies = proxies;
        this.accessLog = accessLog;
        this.jersey = jersey;
        this.places = places;
        this.problems = problems;
        this.url = url;
        this.metrics = metrics;
        this.unread = unread;
    }

    @Override
    public void start() {
        jersey.start();
    }

    @Override
    public void destroy() {
        jersey.destroy();
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        Timer.Sample sample = metrics.begin();
        Origin origin = Origin.note(request, proxies);
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate()); // Grizzly's own comes too late to be sent
        try {
            admit(request, response);
        } catch (IOException | RuntimeException fault) {
            if (request.getRequest().getConnection().isOpen()) {
                throw fault;
            }
            // there is nobody to be told of it; what failed before that was told by Jersey's mapper
        } finally {
            long nanos = metrics.end(sample, request, response.getStatus());
            accessLog.note(request, origin, response.getStatus(), Duration.ofNanos(nanos));
        }
        sendWholly(request, response);
    }

    /** Holds no place any longer. */
    private void sendWholly(Request request, Response response) {
        response.finish();
        try {
            unread.await(request);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server ends
        }
    }

    private void admit(Request request, Response response) throws IOException {
        Optional<ProblemCode> unreadable = RequestTarget.check(request, url.get());
        if (unreadable.isPresent()) {
            refuse(request, response, unreadable.get());
        } else if (request.getRequestURI().equals(HealthResource.LIVE)) {
            jersey.service(request, response);
        } else if (places.tryAcquire()) {
            try {
                jersey.service(request, response);
            } finally {
                places.release();
            }
        } else {
            refuse(request, response, ProblemCode.OVERLOADED);
        }
    }

    private void refuse(Request request, Response response, ProblemCode code) throws IOException {
        Answer answer = problems.answer(code, ReaderLanguage.of(request.getHeader("Accept-Language")));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
