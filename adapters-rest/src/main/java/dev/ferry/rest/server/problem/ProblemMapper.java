package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.BodyCutOff;
import dev.ferry.rest.server.http.BodyTooLarge;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.ReaderLanguage;
import dev.ferry.rest.server.http.Routes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Whatever goes wrong behind Jersey becomes a problem here, and only here. */
@Singleton
public final class ProblemMapper implements ExceptionMapper<Throwable>, JerseyPart {
    private final Problems problems;
    private final FaultLog faults;

    /** Jersey puts a proxy here, which speaks of the request that the calling thread serves. */
    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ExtendedUriInfo route;

    @Inject
    ProblemMapper(Problems problems, FaultLog faults) {
        this.problems = problems;
        this.faults = faults;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Language language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return switch (thrown) {
            case RefusedRequest refused -> response(problems.answer(refused, language));
            case BadInput bad -> response(problems.answer(bad, language));
            case WebApplicationException told -> ofJersey(told, language);
            case Throwable any
            when isOrWraps(BodyTooLarge.class, any) -> response(problems.answer(ProblemCode.TOO_LARGE, language));
            case Throwable any
            when isOrWraps(BodyCutOff.class, any) -> response(problems.answer(ProblemCode.BAD_REQUEST, language));
            case JsonMappingException fault
            when fault.getCause() instanceof StreamReadException none ->
                response(problems.answer(JsonFaults.toldBy(none), language));
            case MismatchedInputException fault -> response(problems.answer(JsonFaults.toldBy(fault), language));
            case RefusedText fault -> response(problems.answer(JsonFaults.toldBy(fault), language));
            case StreamReadException fault -> response(problems.answer(JsonFaults.toldBy(fault), language));
            case StreamConstraintsException _ -> response(problems.answer(JsonFaults.noJson(), language));
            case JsonMappingException fault
            when fault.getCause() instanceof StreamConstraintsException ->
                response(problems.answer(JsonFaults.noJson(), language));
            case Overloaded _ -> response(problems.answer(ProblemCode.OVERLOADED, language));
            case PortUnavailable down -> response(unavailable(down, language));
            default -> response(fault(thrown, language));
        };
    }

    private Response ofJersey(WebApplicationException thrown, Language language) {
        Response original = thrown.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        ProblemCode code = ProblemCode.ofStatus(original.getStatus());
        Response answer = response(
                switch (code) {
                    case INTERNAL -> fault(thrown, language);
                    case UNSUPPORTED_MEDIA_TYPE -> unsupported(language);
                    default -> problems.answer(code, language);
                });
        Response.ResponseBuilder answered = Response.fromResponse(answer);
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) {
            answered.header(HttpHeaders.ALLOW, withHead(allowed));
        }
        return answered.header(HttpHeaders.ACCEPT_ENCODING, original.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .build();
    }

    /** With what would be taken. */
    private Answer unsupported(Language language) {
        String taken = String.join(", ", Routes.taken(route));
        return problems.answer(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE, language, taken.isEmpty() ? Map.of() : Map.of("accepts", taken));
    }

    /** Jersey answers HEAD wherever it answers GET, but does not say so here. */
    private static String withHead(String allowed) {
        return allowed.contains("GET") && !allowed.contains("HEAD") ? allowed + ",HEAD" : allowed;
    }

    /** Jackson wraps what the stream under it throws. */
    private static boolean isOrWraps(Class<? extends Throwable> type, Throwable thrown) {
        return type.isInstance(thrown) || type.isInstance(thrown.getCause());
    }

    private Answer unavailable(PortUnavailable down, Language language) {
        faults.unavailable(down);
        Duration pause = down.retryAfter().orElse(Duration.ofSeconds(Limits.RETRY_SECONDS));
        return problems.answer(ProblemCode.UNAVAILABLE, language, Map.of(), pause);
    }

    private Answer fault(Throwable thrown, Language language) {
        return problems.answer(ProblemCode.INTERNAL, language, Map.of("reference", faults.keep(thrown)));
    }

    public static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return response.type(answer.type())
                .entity(answer.body().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
