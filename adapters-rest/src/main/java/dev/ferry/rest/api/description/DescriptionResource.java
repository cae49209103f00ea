package dev.ferry.rest.api.description;

import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the API, for programs and, as pages, for people. */
@PublicRoute
@Singleton
@Path("/")
public final class DescriptionResource implements JerseyPart {
    /** Stands in what the build wrote, in the place of the server's own URL. */
    public static final URI ANY_URL = URI.create("https://ferry.invalid");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OURS = "/dev/ferry/rest/api/description/docs/";

    /** Nothing else of the library is served. */
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8",
            "start.js", "text/javascript;charset=utf-8");

    /** May be kept, if it is asked for anew each time: a newer Ferry has another one. */
    private static final String IF_UNCHANGED = "no-cache";

    private final PublicUrl url;

    /** By path, each read once; the description for one URL, that this server goes by, once its port is known. */
    private final Map<String, Served> kept = new ConcurrentHashMap<>();

    /** Handed to every client as it is, and never changed. */
    private static final class Served {
        private final byte[] body;
        private final EntityTag tag;

        private Served(byte[] body) {
            this.body = body;
            this.tag = ContentTags.of(body);
        }

        static Served of(byte[] body) {
            return new Served(body);
        }
    }

    @Inject
    DescriptionResource(PublicUrl url) {
        this.url = url;
    }

    /** OpenAPI 3.1, as the build wrote it from the code. */
    @GET
    @Path("/openapi.json")
    @Produces(Api.JSON)
    public Response description(@Context Request request) {
        String own = url.get().toString();
        return answer(request, kept.computeIfAbsent(own, _ -> Served.of(describedAt(own))), Api.JSON)
                .build();
    }

    private static byte[] describedAt(String own) {
        return new String(bytes("openapi.json"), StandardCharsets.UTF_8)
                .replace(ANY_URL.toString(), own)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Response.ResponseBuilder answer(Request request, Served served, String type) {
        Response.ResponseBuilder known = Preconditions.notModified(request, served.tag);
        return (known == null ? Response.ok(served.body, type) : known)
                .tag(served.tag)
                .header(HttpHeaders.CACHE_CONTROL, IF_UNCHANGED);
    }

    /** What {@link #description} answers, but for the server's own URL. */
    public static byte[] described() {
        return bytes("openapi.json");
    }

    /** The same to try; to be read it has pages of its own. */
    @GET
    @Path("/docs/try")
    @Produces("text/html;charset=utf-8")
    public Response tryIt(@Context Request request) {
        return file(request, OURS + "index.html", "text/html;charset=utf-8");
    }

    /** What the page is made of. */
    @GET
    @Path("/docs/{file}")
    public Response file(@Context Request request, @PathParam("file") String name) {
        String type = FILES.get(name);
        if (type == null) {
            throw new NotFoundException();
        }
        return file(request, name.equals("start.js") ? OURS + name : library() + name, type);
    }

    private Response file(Request request, String path, String type) {
        return answer(request, kept.computeIfAbsent(path, _ -> Served.of(bytes(path))), type)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the library's own description says that its files are. */
    private static String library() {
        String described = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (InputStream in =
                Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(described), described)) {
            Properties properties = new Properties();
            properties.load(in);
            return "/META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
