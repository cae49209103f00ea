package dev.ferry.rest.server.problem;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;
import java.util.function.Function;

/**
 * A request whose body or query cannot be taken as it is: brings what is wrong, and where, to {@link ProblemMapper}.
 */
public final class BadInput extends RuntimeException {
    private final transient Function<Messages, String> detail;
    private final String pointer;

    /**
     * Says what is wrong.
     *
     * @param pointer where it is, as RFC 9457 points: {@code #/email}
     */
    public BadInput(Function<Messages, String> detail, String pointer) {
        super("bad input at " + pointer, null, false, false);
        this.detail = detail;
        this.pointer = pointer;
    }

    /** What the domain says of a value, and where that stands. */
    public static BadInput of(Refusal reason, String pointer) {
        return new BadInput(messages -> messages.refusal(reason), pointer);
    }

    /** The value, unless it cannot be taken as it is. */
    public static <T> T unless(Outcome<T> outcome, String pointer) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw of(reason, pointer);
        };
    }

    /** Nothing is where a value is needed. */
    public static BadInput missing(String pointer) {
        return of(new Refusal(Code.VALUE_MISSING), pointer);
    }

    static BadInput unknownField(String pointer) {
        return new BadInput(messages -> messages.text("problem.bad-request.unknown-field"), pointer);
    }

    /** As members of a problem. */
    Map<String, Object> error(Messages messages) {
        return Map.of("detail", detail.apply(messages), "pointer", pointer);
    }
}
