package dev.ferry.rest.server.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.operation.ShowSystems;
import dev.ferry.domain.operation.Health;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.ReaderLanguage;
import dev.ferry.rest.server.problem.FaultLog;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.ProblemMapper;
import dev.ferry.rest.server.problem.Problems;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What probes ask. Anybody may, so nothing is told but which check failed, and which other systems are left alone; why
 * stands in the log.
 */
@PublicRoute
@Singleton
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements JerseyPart {
    /** Answered however busy the server is: a busy process is no dead one. */
    public static final String LIVE = "/health/live";

    private final CheckHealth health;
    private final ShowSystems systems;
    private final Problems problems;
    private final FaultLog faults;

    /** What live and ready answer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Standing(String status, List<Checked> checks, List<Asked> systems) {}

    /** One check. */
    record Checked(String name, boolean ok) {}

    /** Another system. The server answers without it. */
    record Asked(String name, String circuit) {}

    @Inject
    HealthResource(CheckHealth health, ShowSystems systems, Problems problems, FaultLog faults) {
        this.health = health;
        this.systems = systems;
        this.problems = problems;
        this.faults = faults;
    }

    /** The process answers. */
    @GET
    @Path("/live")
    public Response live() {
        return Response.ok(new Standing("live", List.of(), List.of())).build();
    }

    /** Everything that requests need is there; 503 with the checks where something is not. */
    @GET
    @Path("/ready")
    public Response ready(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        List<Health> found = health.ready();
        List<Checked> checks =
                found.stream().map(one -> new Checked(one.name(), one.ok())).toList();
        List<Health> failed = found.stream().filter(one -> !one.ok()).toList();
        failed.forEach(one -> faults.notReady(one.name(), one.detail()));
        return failed.isEmpty()
                ? Response.ok(new Standing("ready", checks, asked())).build()
                : ProblemMapper.response(problems.answer(
                        ProblemCode.UNAVAILABLE,
                        ReaderLanguage.of(language),
                        Map.of("checks", checks, "systems", asked())));
    }

    private List<Asked> asked() {
        return systems.probed().stream()
                .map(one -> new Asked(one.system(), one.circuit().slug()))
                .toList();
    }
}
