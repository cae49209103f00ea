package dev.ferry.rest.pages;

import dev.ferry.rest.pages.Assets.Asset;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves {@link Assets}: for good under the address that pages give them, for this once under any other. */
@PublicRoute
@Singleton
@Path("/assets/{file}")
public final class AssetsResource implements JerseyPart {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_ONCE = "no-cache";

    @Inject
    AssetsResource() {}

    @GET
    public Response file(@PathParam("file") String name, @QueryParam("v") @Nullable String version) {
        Asset asset = Assets.find(name).orElseThrow(NotFoundException::new);
        return Response.ok(asset.content(), asset.type())
                .header(HttpHeaders.CACHE_CONTROL, asset.version().equals(version) ? FOR_GOOD : FOR_ONCE)
                .build();
    }
}
