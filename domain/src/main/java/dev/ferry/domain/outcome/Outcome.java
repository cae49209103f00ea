package dev.ferry.domain.outcome;

import java.util.Map;
import java.util.function.Function;

/** What became of a request that the domain may turn down. Faults are exceptions; refusals are not. */
public sealed interface Outcome<T> {

    /** It was done; this is the answer. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was turned down; nothing changed. */
    record Refused<T>(Refusal reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    static <T> Outcome<T> refused(Code code) {
        return new Refused<>(new Refusal(code, Map.of()));
    }

    static <T> Outcome<T> refused(Code code, String fact, Object value) {
        return new Refused<>(new Refusal(code, Map.of(fact, value)));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> then) {
        return switch (this) {
            case Done<T>(var value) -> done(then.apply(value));
            case Refused<T>(var reason) -> refused(reason);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> then) {
        return switch (this) {
            case Done<T>(var value) -> then.apply(value);
            case Refused<T>(var reason) -> refused(reason);
        };
    }
}
