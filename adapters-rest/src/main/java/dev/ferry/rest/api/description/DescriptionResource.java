package dev.ferry.rest.api.description;

import dev.ferry.rest.api.Api;
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
import org.jspecify.annotations.Nullable;

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

    private final PublicUrl url;

    /** Read once: a copy for each answer that waits to be read would be much. */
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    private volatile @Nullable Description description;

    /** For clients that are told this URL. */
    private record Description(URI url, byte[] bytes) {}

    @Inject
    DescriptionResource(PublicUrl url) {
        this.url = url;
    }

    /** OpenAPI 3.1, as the build wrote it from the code. */
    @GET
    @Path("/openapi.json")
    @Produces(Api.JSON)
    public byte[] description() {
        URI told = url.get();
        Description known = description;
        if (known == null || !known.url().equals(told)) {
            String written = new String(bytes("openapi.json"), StandardCharsets.UTF_8);
            known = new Description(
                    told, written.replace(ANY_URL.toString(), told.toString()).getBytes(StandardCharsets.UTF_8));
            description = known;
        }
        return known.bytes();
    }

    /** The same to read and to try. */
    @GET
    @Path("/docs")
    @Produces("text/html;charset=utf-8")
    public Response docs() {
        return file(OURS + "index.html", "text/html;charset=utf-8");
    }

    /** What the page is made of. */
    @GET
    @Path("/docs/{file}")
    public Response file(@PathParam("file") String name) throws IOException {
        String type = FILES.get(name);
        if (type == null) {
            throw new NotFoundException();
        }
        return file(name.equals("start.js") ? OURS + name : library() + name, type);
    }

    private Response file(String path, String type) {
        return Response.ok(read.computeIfAbsent(path, DescriptionResource::bytes), type)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the library's own description says that its files are. */
    private static String library() throws IOException {
        String described = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (InputStream in =
                Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(described), described)) {
            Properties properties = new Properties();
            properties.load(in);
            return "/META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
        }
    }
}
