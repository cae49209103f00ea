package dev.ferry.domain.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new Refused<>(new Refusal(code));
    }

    static <T> Outcome<T> refused(Code code, String fact, Object value) {
        return new Refused<>(new Refusal(code, fact, value));
    }

    /** Done, where there is nothing to say beyond it. */
    static Outcome<Unit> done() {
        return new Done<>(Unit.DONE);
    }

    /** The value, or this refusal where there is none. */
    static <T> Outcome<T> of(Optional<T> value, Refusal otherwise) {
        return value.map(Outcome::done).orElseGet(() -> refused(otherwise));
    }

    /** The values, in their order, or the first of the refusals. */
    static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
        List<T> values = new ArrayList<>(outcomes.size());
        for (Outcome<T> outcome : outcomes) {
            switch (outcome) {
                case Done<T>(var value) -> values.add(value);
                case Refused<T>(var reason) -> {
                    return refused(reason);
                }
            }
        }
        return done(List.copyOf(values));
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
