package dev.ferry.rest.api.description;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.access.PublicRoute;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.Problem;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import dev.ferry.rest.server.problem.RefusalStatus;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What each problem means and what to do about it: where the {@code type} of a problem leads. */
@PublicRoute
@Singleton
@Path("/problems")
public final class ProblemsResource implements JerseyPart {
    private static final String HTML = "text/html;charset=utf-8;qs=0.9";

    private final Problems problems;

    /**
     * A problem explained.
     *
     * @param detail what it mostly says
     * @param variants all that it may say, {@code detail} first
     */
    record Explained(
            String type,
            String code,
            int status,
            String title,
            String detail,
            List<String> variants,
            List<String> members) {}

    /** All problems, in the order of their codes. */
    record Index(List<Explained> items) {}

    @Inject
    ProblemsResource(Problems problems) {
        this.problems = problems;
    }

    /** All of them, for programs, and anyone who does not ask for a page. */
    @GET
    @Produces(Api.JSON)
    public Response index(@Context Language language) {
        return answer(language).entity(new Index(all(language))).build();
    }

    /** All of them, for people. */
    @GET
    @Produces(HTML)
    public Response indexPage(@Context Language language) {
        return answer(language)
                .entity(ProblemPage.index(all(language), language))
                .build();
    }

    private List<Explained> all(Language language) {
        return Stream.concat(
                        Arrays.stream(Code.values()).map(Code::slug),
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::slug))
                .sorted()
                .map(slug -> explained(slug, language))
                .toList();
    }

    /** One, for programs, and anyone who does not ask for a page. */
    @GET
    @Path("/{code}")
    @Produces(Api.JSON)
    public Response json(@PathParam("code") String slug, @Context Language language) {
        return answer(language).entity(explained(slug, language)).build();
    }

    /** One, for people. */
    @GET
    @Path("/{code}")
    @Produces(HTML)
    public Response page(@PathParam("code") String slug, @Context Language language) {
        return answer(language)
                .entity(ProblemPage.of(explained(slug, language), language))
                .build();
    }

    private static Response.ResponseBuilder answer(Language language) {
        return Response.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Accept");
    }

    private Explained explained(String slug, Language language) {
        int status = statusOf(slug).orElseThrow(NotFoundException::new);
        Problem problem = problems.explanation(slug, status, language);
        List<String> members = codeOf(slug).map(Code::facts).orElse(List.of());
        return new Explained(
                problem.type(),
                slug,
                status,
                problem.title(),
                problem.detail(),
                problems.explanations(slug, language),
                members);
    }

    private static OptionalInt statusOf(String slug) {
        return Stream.concat(
                        codeOf(slug).map(code -> RefusalStatus.of(code.kind())).stream(),
                        Arrays.stream(ProblemCode.values())
                                .filter(code -> code.slug().equals(slug))
                                .map(ProblemCode::status))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Optional<Code> codeOf(String slug) {
        return Arrays.stream(Code.values())
                .filter(code -> code.slug().equals(slug))
                .findFirst();
    }
}
