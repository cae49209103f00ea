package dev.ferry.rest;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Routes that misbehave as real ones might. */
@SuppressWarnings("DoNotCallSuggester") // Jersey is to call them
@PublicRoute
@Path("/test")
public final class TestRoutes implements JerseyPart {
    /** One permit for each request that is inside {@code /test/wait}. */
    public final Semaphore inside = new Semaphore(0);

    public final CountDownLatch go = new CountDownLatch(1);

    record Named(String name) {}

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("secret detail\r\nforged line \u001b[31m");
    }

    @GET
    @Path("/down")
    public String down() {
        throw new PortUnavailable("mpn-registry", Optional.of(Duration.ofSeconds(42)), new IllegalStateException("x"));
    }

    @GET
    @Path("/wait")
    @Produces("text/plain")
    public String await() throws InterruptedException {
        inside.release();
        go.await();
        return "waited on a virtual thread: " + Thread.currentThread().isVirtual();
    }

    @GET
    @Path("/things/{id}")
    @Produces("text/plain")
    public String thing(@PathParam("id") String id) {
        return id;
    }

    @GET
    @Path("/base")
    @Produces("text/plain")
    public String base(@Context UriInfo uri) {
        return uri.getAbsolutePath().toString();
    }

    @POST
    @Path("/names")
    @Consumes("application/json")
    @Produces("application/json")
    public Named post(Named named) {
        return named;
    }
}
