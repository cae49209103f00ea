package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.RefusalStatus;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** Answers requests of browsers. Thread-safe. */
@Singleton
public final class Answers {
    private final Templates templates;

    @Inject
    Answers(Templates templates) {
        this.templates = templates;
    }

    public Response page(String template, View view) {
        return templates.page(200, template, view);
    }

    /** What was asked for, or a page that says why not. */
    public <T> Response to(PageContext page, Outcome<T> outcome, Function<T, Response> done) {
        return switch (outcome) {
            case Done<T>(var value) -> done.apply(value);
            case Refused<T>(var reason) -> refused(page, reason);
        };
    }

    public Response refused(PageContext page, Refusal reason) {
        return templates.page(status(reason), "notice.jte", Notice.of(page, reason));
    }

    /** The page of a form again, with what is wrong beside the field that it is about. */
    public Response again(Refusal reason, String template, View view) {
        return templates.page(status(reason), template, view);
    }

    /** On to another page: doing that again by mistake does nothing twice. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The same where the script of a page asked for a part of it: the page itself is left. */
    public static Response onTo(String path) {
        return Response.noContent().header("HX-Redirect", path).build();
    }

    private static int status(Refusal reason) {
        return RefusalStatus.of(reason.code().kind());
    }
}
