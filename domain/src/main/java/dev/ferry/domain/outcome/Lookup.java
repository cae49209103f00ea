package dev.ferry.domain.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a system says of one thing that it was asked about. That it has no word on it now is an answer of its own, and
 * never taken for "there is no such thing" (R9).
 */
public sealed interface Lookup<T> {

    /** It is known, and this is it. */
    record Known<T>(T value) implements Lookup<T> {}

    /** The system was asked, and there is no such thing. */
    record Unknown<T>() implements Lookup<T> {}

    /** Nobody can say now. */
    record Unavailable<T>(Unavailability why) implements Lookup<T> {}

    static <T> Lookup<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Lookup<T> unknown() {
        return new Unknown<>();
    }

    static <T> Lookup<T> unavailable(Unavailability why) {
        return new Unavailable<>(why);
    }

    /** The value if there is one, else that it is not known. */
    static <T> Lookup<T> of(Optional<T> value) {
        return value.map(Lookup::known).orElseGet(Lookup::unknown);
    }

    /**
     * An answer for each of these: those of the map are known, and no others are. All that a system needs which answers
     * wholly or not at all.
     */
    static <K, T> Map<K, Lookup<T>> all(Set<K> asked, Map<K, T> known) {
        return each(asked, key -> of(Optional.ofNullable(known.get(key))));
    }

    /** The answer of the function for each of these. */
    static <K, T> Map<K, Lookup<T>> each(Set<K> asked, Function<K, Lookup<T>> answer) {
        Map<K, Lookup<T>> all = new HashMap<>();
        for (K key : asked) {
            all.put(key, answer.apply(key));
        }
        return all;
    }

    /** Asks; of a system that is not to be asked, all is unavailable. One that there is nothing to ask is not asked. */
    static <K, T> Map<K, Lookup<T>> ask(Set<K> keys, Function<Set<K>, Map<K, Lookup<T>>> question) {
        try {
            return keys.isEmpty() ? Map.of() : question.apply(keys);
        } catch (PortUnavailable _) {
            return each(keys, _ -> unavailable(new Unavailability.NoAnswer()));
        }
    }

    /** Those that are known. */
    static <K, T> Map<K, T> known(Map<K, Lookup<T>> answers) {
        Map<K, T> known = new HashMap<>();
        answers.forEach((key, answer) -> answer.found().ifPresent(value -> known.put(key, value)));
        return known;
    }

    /**
     * What is known, if it is; refuses {@link Code#REGISTRY_UNAVAILABLE} where this system cannot say, as people of an
     * account are told it.
     */
    default Outcome<Optional<T>> orRefused(String system) {
        return switch (this) {
            case Known<T>(var value) -> Outcome.done(Optional.of(value));
            case Unknown<T> _ -> Outcome.done(Optional.empty());
            case Unavailable<T>(var why) -> Outcome.refused(Refusal.unavailable(system, why.withoutPlace()));
        };
    }

    /** What is known, if it is. */
    default Optional<T> found() {
        return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
