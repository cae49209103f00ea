package dev.ferry.rest.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Writes pages; what they quote is escaped by the engine. Thread-safe. */
@Singleton
final class Templates {
    static final String HTML = "text/html;charset=utf-8";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    @Inject
    Templates() {}

    /** A page of this template and model. */
    Response page(int status, String template, View model) {
        return response(status, template, model).build();
    }

    Response.ResponseBuilder response(int status, String template, View model) {
        StringOutput html = new StringOutput();
        engine.render(template, Map.of("page", model.page(), "view", model), html);
        return Response.status(status)
                .entity(html.toString())
                .type(HTML)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, model.page().language().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
}
