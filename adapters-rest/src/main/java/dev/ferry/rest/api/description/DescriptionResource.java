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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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

    @Inject
    DescriptionResource(PublicUrl url) {
        this.url = url;
    }

    /** OpenAPI 3.1, as the build wrote it from the code. */
    @GET
    @Path("/openapi.json")
    @Produces(Api.JSON)
    public String description() throws IOException {
        String written = new String(bytes("openapi.json"), StandardCharsets.UTF_8);
        return written.replace(ANY_URL.toString(), url.get().toString());
    }

    /** The same to read and to try. */
    @GET
    @Path("/docs")
    @Produces("text/html;charset=utf-8")
    public Response docs() throws IOException {
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

    private static Response file(String path, String type) throws IOException {
        return Response.ok(bytes(path), type)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
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
