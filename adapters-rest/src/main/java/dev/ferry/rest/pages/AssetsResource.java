package dev.ferry.rest.pages;

import dev.ferry.rest.server.JerseyPart;
import dev.ferry.rest.server.Open;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** What pages are made of besides their text; browsers keep it for an hour. */
@Open
@Singleton
@Path("/assets/{file}")
public final class AssetsResource implements JerseyPart {
    private static final String OURS = "/dev/ferry/rest/pages/";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    /** Nothing else is served. */
    private static final Map<String, Asset> FILES = Map.of(
            "ferry.css", new Asset(OURS + "ferry.css", "text/css;charset=utf-8"),
            "ferry.js", new Asset(OURS + "ferry.js", SCRIPT),
            "ferry.svg", new Asset(OURS + "ferry.svg", "image/svg+xml"),
            "htmx.js", new Asset("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", SCRIPT));

    private record Asset(String resource, String type) {}

    @Inject
    AssetsResource() {}

    @GET
    public Response file(@PathParam("file") String name) throws IOException {
        Asset asset = FILES.get(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        try (InputStream in =
                Objects.requireNonNull(AssetsResource.class.getResourceAsStream(asset.resource()), asset.resource())) {
            return Response.ok(in.readAllBytes(), asset.type())
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                    .build();
        }
    }
}
