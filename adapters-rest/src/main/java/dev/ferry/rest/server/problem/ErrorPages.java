package dev.ferry.rest.server.problem;

import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.ReaderLanguage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;
import org.jspecify.annotations.Nullable;

/** Problems in the place of Grizzly's own pages: a server that is stopping, a fault outside Jersey. */
@Singleton
public final class ErrorPages implements ErrorPageGenerator {
    private final Problems problems;
    private final FaultLog faults;

    @Inject
    ErrorPages(Problems problems, FaultLog faults) {
        this.problems = problems;
        this.faults = faults;
    }

    @Override
    public String generate(
            Request request,
            int status,
            @Nullable String reasonPhrase,
            @Nullable String description,
            @Nullable Throwable exception) {
        Answer answer = problems.answer(
                ProblemCode.ofStatus(status),
                ReaderLanguage.of(request.getHeader("Accept-Language")),
                status == 500 ? Map.of("reference", reference(request, exception, status)) : Map.of());
        Response response = request.getResponse();
        answer.headers().forEach(response::setHeader);
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
        response.setContentType(answer.type());
        response.setCharacterEncoding("utf-8");
        return answer.body();
    }

    private String reference(Request request, @Nullable Throwable exception, int status) {
        if (!request.getRequest().getConnection().isOpen()) {
            faults.hungUp(); // there was nobody to write an answer to
            return "";
        }
        return faults.keep(exception == null ? new IllegalStateException("the server answered " + status) : exception);
    }
}
