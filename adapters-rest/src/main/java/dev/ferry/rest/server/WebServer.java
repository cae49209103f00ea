package dev.ferry.rest.server;

import dev.ferry.plugin.Service;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.limit.LimitSettings;
import dev.ferry.rest.server.metrics.HttpMetrics;
import dev.ferry.rest.server.metrics.JvmMeters;
import dev.ferry.rest.server.problem.ErrorPages;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.wire.Bodiless;
import dev.ferry.rest.server.wire.BodyIntake;
import dev.ferry.rest.server.wire.UnreadAnswers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. Every request has a virtual thread of its own. Thread-safe. */
@Singleton
final class WebServer implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final ServerSettings settings;
    private final LimitSettings limits;
    private final JerseyApplication application;
    private final Problems problems;
    private final ErrorPages errorPages;
    private final PublicUrl url;
    private final HttpMetrics metrics;
    private final MeterRegistry registry;
    private final DrainLimit drain;
    private final Bodiless bodiless;
    private final BodyIntake intake;
    private final UnreadAnswers unread;
    /** The same for every start: a gauge stays bound to what it was registered with first. */
    private final Semaphore places;

    private @Nullable Running running;

    /** What a start has made and a stop takes down. */
    private record Running(
            HttpServer server, ExecutorService workers, ScheduledExecutorService watch, JvmMeters meters) {}

    @Inject
    WebServer(
            ServerSettings settings,
            LimitSettings limits,
            JerseyApplication application,
            Problems problems,
            ErrorPages errorPages,
            PublicUrl url,
            HttpMetrics metrics,
            MeterRegistry registry,
            DrainLimit drain,
            Bodiless bodiless,
            BodyIntake intake,
            UnreadAnswers unread) {
        this.settings = settings;
        this.limits = limits;
        this.application = application;
        this.problems = problems;
        this.errorPages = errorPages;
        this.url = url;
        this.metrics = metrics;
        this.registry = registry;
        this.drain = drain;
        this.bodiless = bodiless;
        this.intake = intake;
        this.unread = unread;
        this.places = new Semaphore(settings.concurrency());
    }

    @Override
    public String name() {
        return "http";
    }

    /** Throws a {@link SettingsException} where the address cannot be listened on. */
    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        ExecutorService workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory());
        NetworkListener listener = Listeners.of(settings, workers, problems, bodiless, intake);
        HttpServer server = server(listener);
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            server.shutdownNow();
            workers.shutdownNow();
            throw unbound(e);
        }
        url.listensOn(listener.getPort());
        if (settings.isOpenWithoutTls()) {
            LOG.warn(
                    "{} is reached without TLS: put a proxy with TLS in front, and set public.url to its https URL",
                    settings.bind());
        }
        running = new Running(server, workers, watch(), new JvmMeters(registry));
    }

    @Override
    public synchronized Optional<URI> address() {
        return running == null ? Optional.empty() : Optional.of(url.listening());
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            drain(running.server());
            running.server().shutdownNow();
            running.workers().shutdownNow();
            running.watch().shutdownNow();
            running.meters().close();
            running = null;
        }
    }

    /** Looks once a second who takes too long. */
    private ScheduledExecutorService watch() {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("http-watch").factory());
        var _ = watch.scheduleWithFixedDelay(intake::cutOffLate, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private HttpServer server(NetworkListener listener) {
        HttpServer server = new HttpServer();
        server.addListener(listener);
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.setDefaultErrorPageGenerator(errorPages);
        configuration.setMaxPostSize(-1); // BodyLimit bounds it, and says so in its own words
        configuration.setPassTraceRequest(true); // to Jersey, which has no such method
        configuration.addHttpHandler(admission(), "/");
        return server;
    }

    private AdmissionHandler admission() {
        Gauge.builder("ferry.http.active.requests", () -> settings.concurrency() - places.availablePermits())
                .description("Requests that are being answered now")
                .register(registry);
        Gauge.builder("ferry.http.bodies.arriving", intake, BodyIntake::bytes)
                .description("Bodies of requests that have come in part")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("ferry.http.answers.unread", unread, UnreadAnswers::bytes)
                .description("Answers that clients have not read yet")
                .baseUnit("bytes")
                .register(registry);
        GrizzlyHttpContainer jersey =
                ContainerFactory.createContainer(GrizzlyHttpContainer.class, application.config());
        return new AdmissionHandler(
                jersey, places, problems, url, metrics, limits.proxies(), new AccessLog(limits.accessLog()), unread);
    }

    private RuntimeException unbound(Exception failure) {
        if (failure instanceof BindException
                && String.valueOf(failure.getMessage()).contains("in use")) {
            return new SettingsException(SettingFault.PORT_TAKEN.of(settings.port()), failure);
        }
        return new SettingsException(
                SettingFault.CANNOT_LISTEN.of(settings.bind(), settings.port(), String.valueOf(failure.getMessage())),
                failure);
    }

    /** Takes no new connections, and waits until what is under way is answered. */
    private void drain(HttpServer server) {
        long seconds = drain.longest().toSeconds();
        try {
            server.shutdown(seconds, TimeUnit.SECONDS).get(seconds + 1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("requests were cut off at the stop", e);
        }
    }
}
