package dev.ferry.rest.server.metrics;

import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What Prometheus scrapes, in either of its formats. */
@PublicRoute
@Singleton
@Path("/metrics")
public final class MetricsResource implements JerseyPart {
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0;charset=utf-8;qs=0.9";

    private final PrometheusMeterRegistry registry;
    private final SyncMeters sync;
    private final MailMeters mail;
    private final StandingMeters standings;
    private final SystemMeasures systems;

    @Inject
    MetricsResource(
            PrometheusMeterRegistry registry,
            SyncMeters sync,
            MailMeters mail,
            StandingMeters standings,
            SystemMeasures systems) {
        this.registry = registry;
        this.sync = sync;
        this.mail = mail;
        this.standings = standings;
        this.systems = systems;
    }

    /** Prometheus text, for anyone who does not ask for the other. */
    @GET
    @Produces(TEXT)
    public String text() {
        refresh();
        return registry.scrape("text/plain");
    }

    /** OpenMetrics. */
    @GET
    @Produces(OPEN_METRICS)
    public String openMetrics() {
        refresh();
        return registry.scrape("application/openmetrics-text; version=1.0.0; charset=utf-8");
    }

    private void refresh() {
        sync.refresh();
        mail.refresh();
        standings.refresh();
        systems.refresh();
    }
}
