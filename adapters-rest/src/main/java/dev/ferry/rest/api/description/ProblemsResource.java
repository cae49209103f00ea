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
@Path("/problems/{code}")
public final class ProblemsResource implements JerseyPart {
    private final Problems problems;

    /** A problem explained. */
    record Explained(String type, String code, int status, String title, String detail, List<String> members) {}

    @Inject
    ProblemsResource(Problems problems) {
        this.problems = problems;
    }

    /** For programs, and anyone who does not ask for a page. */
    @GET
    @Produces(Api.JSON)
    public Response json(@PathParam("code") String slug, @Context Language language) {
        return answer(language).entity(explained(slug, language)).build();
    }

    /** For people. */
    @GET
    @Produces("text/html;charset=utf-8;qs=0.9")
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
        return new Explained(problem.type(), slug, status, problem.title(), problem.detail(), members);
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
