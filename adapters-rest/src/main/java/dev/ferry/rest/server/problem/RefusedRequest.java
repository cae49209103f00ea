package dev.ferry.rest.server.problem;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Kind;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a refusal from a resource to {@link ProblemMapper}, so that resources return what they answer, and nothing
 * else. A value, not a fault: it has no stack.
 */
public final class RefusedRequest extends RuntimeException {
    static final String WHOLE = "#";

    private final transient Refusal reason;
    private final int status;
    private final transient Map<String, Object> members;
    private final transient List<BadInput> errors;
    private final transient Map<String, String> headers;

    /** A refusal with the status of its kind. */
    public RefusedRequest(Refusal reason) {
        this(reason, RefusalStatus.of(reason.code().kind()), Map.of());
    }

    /**
     * A refusal with a status of its own.
     *
     * @param members what the problem carries beside the facts
     */
    public RefusedRequest(Refusal reason, int status, Map<String, Object> members) {
        this(reason, status, members, List.of(), Map.of());
    }

    private RefusedRequest(
            Refusal reason,
            int status,
            Map<String, Object> members,
            List<BadInput> errors,
            Map<String, String> headers) {
        super(reason.code().slug(), null, false, false);
        this.reason = reason;
        this.status = status;
        this.members = Map.copyOf(members);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** What was asked for, unless it was refused. */
    public static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new RefusedRequest(reason);
        };
    }

    /** The same for what a body said: a refusal with one of these codes points to the field that it is about. */
    public static <T> T granted(Outcome<T> outcome, Map<Code, String> pointers) {
        return granted(outcome, reason -> Optional.ofNullable(pointers.get(reason.code())));
    }

    /**
     * The same for a body of several fields: where it is refused for one of these faults, by their names, all are told.
     */
    public static <T> T granted(Outcome<T> outcome, Map<String, Refusal> faults, Map<Code, String> pointers) {
        if (outcome instanceof Refused<T>(var reason) && faults.containsValue(reason)) {
            throw of(faults.entrySet().stream()
                    .map(fault -> Map.entry("#/" + fault.getKey(), fault.getValue()))
                    .toList());
        }
        return granted(outcome, pointers);
    }

    /** The same, where more than the code tells which field it is about; nothing where it is about none. */
    public static <T> T granted(Outcome<T> outcome, Function<Refusal, Optional<String>> pointer) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) ->
                throw of(
                        reason,
                        pointer.apply(reason).map(one -> BadInput.of(reason, one)).stream()
                                .toList());
        };
    }

    /** A refusal with all that is wrong in the body. */
    public static RefusedRequest of(Refusal reason, List<BadInput> errors) {
        return new RefusedRequest(reason, RefusalStatus.of(reason.code().kind()), Map.of(), errors, Map.of());
    }

    /** What was wrong in a body, and where; the first of them gives the problem its name. */
    public static RefusedRequest of(List<Map.Entry<String, Refusal>> faults) {
        Refusal first = faults.getFirst().getValue();
        return new RefusedRequest(
                first,
                RefusalStatus.of(first.code().kind()),
                Map.of(),
                faults.stream()
                        .map(fault -> BadInput.of(fault.getValue(), fault.getKey()))
                        .toList(),
                Map.of());
    }

    /** A token came along, and is good for nothing (RFC 6750): a client then knows that it has to get another. */
    public static RefusedRequest ofToken(Refusal reason) {
        return new RefusedRequest(
                reason,
                RefusalStatus.of(reason.code().kind()),
                Map.of(),
                List.of(),
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /** What in the request it is about: all of it, where input is refused and nothing tells where it stands. */
    List<BadInput> errors() {
        return errors.isEmpty() && reason.code().kind() == Kind.INVALID ? List.of(BadInput.of(reason, WHOLE)) : errors;
    }

    /** What the answer carries beside what its kind always does, or in its place. */
    Map<String, String> headers() {
        return headers;
    }

    Refusal reason() {
        return reason;
    }

    int status() {
        return status;
    }

    Map<String, Object> members() {
        return members;
    }
}
