package dev.ferry.rest.server.problem;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request whose body or query cannot be taken as it is: brings what is wrong, and where, to {@link ProblemMapper}.
 */
public final class BadInput extends RuntimeException {
    /** So many are told at once: an answer is no larger than what was asked. */
    public static final int MOST = 50;

    private final transient List<Wrong> all;

    /** One thing that is wrong, and where. */
    private record Wrong(Function<Messages, String> detail, String pointer) {
        Map<String, Object> told(Messages messages) {
            return Map.of("detail", detail.apply(messages), "pointer", pointer);
        }
    }

    /**
     * Says what is wrong.
     *
     * @param pointer where it is, as RFC 9457 points: {@code #/email}
     */
    public BadInput(Function<Messages, String> detail, String pointer) {
        this(List.of(new Wrong(detail, pointer)));
    }

    private BadInput(List<Wrong> all) {
        super("bad input at " + all.getFirst().pointer(), null, false, false);
        this.all = all;
    }

    /** All of these at once; there is one at least. */
    public static BadInput all(Collection<BadInput> some) {
        return new BadInput(
                some.stream().flatMap(one -> one.all.stream()).limit(MOST).toList());
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

    /** Something else stands where this is. */
    public static BadInput wrongType(String pointer) {
        return new BadInput(messages -> messages.text("problem.bad-request.wrong-type"), pointer);
    }

    /** What stands there makes no sense at all. */
    public static BadInput unreadable(String pointer) {
        return new BadInput(messages -> messages.text("problem.bad-request.detail"), pointer);
    }

    /** Nobody asked for what stands there. */
    public static BadInput unknownField(String pointer) {
        return new BadInput(messages -> messages.text("problem.bad-request.unknown-field"), pointer);
    }

    /** As a member of a problem. */
    List<Map<String, Object>> errors(Messages messages) {
        return all.stream().map(one -> one.told(messages)).toList();
    }
}
