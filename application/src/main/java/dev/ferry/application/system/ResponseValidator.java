package dev.ferry.application.system;

import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.PortUnavailable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks an adapter that may be anybody's, with patience. Whatever it does but answer what it was asked is a
 * {@link PortUnavailable} under the system's own name: a bug of an adapter stops no wave, and is never taken for
 * "unknown" (R9).
 *
 * @param system the name that faults carry
 */
record ResponseValidator(String system, AskingPolicy policy) {
    private static final String NOT_ASKED = "an answer to what was not asked";

    /**
     * The answer, in a map of its own.
     *
     * @param type what the values are; an adapter compiled without checks may answer anything
     * @param fits whether a value can belong to its key
     */
    <K, V> Map<K, V> answer(Set<K> asked, Class<V> type, Function<Set<K>, Map<K, V>> question, BiPredicate<K, V> fits) {
        return policy.ask(system, () -> answerOnce(asked, type, question, fits));
    }

    /**
     * An answer for each that was asked about, in a map of its own: where one is missing nothing of it is believed,
     * because what was forgotten is not unknown.
     *
     * @param type what the values are that are known
     * @param fits whether such a value can belong to its key
     */
    <K, V> Map<K, Lookup<V>> lookUp(
            Set<K> asked, Class<V> type, Function<Set<K>, Map<K, Lookup<V>>> question, BiPredicate<K, V> fits) {
        return policy.ask(
                system,
                () -> guarded(() -> lookUpOnce(asked, type, question.apply(Collections.unmodifiableSet(asked)), fits)));
    }

    private static <K, V> Map<K, Lookup<V>> lookUpOnce(
            Set<K> asked, Class<V> type, Map<K, Lookup<V>> answer, BiPredicate<K, V> fits) {
        Map<K, Lookup<V>> understood = new HashMap<>();
        for (K key : asked) {
            Lookup<V> one = Objects.requireNonNull(answer.get(key));
            if (one instanceof Lookup.Known<V>(var value)
                    && !fits.test(key, type.cast(Objects.requireNonNull(value)))) {
                throw new IllegalStateException(NOT_ASKED);
            }
            understood.put(key, one);
        }
        if (!asked.containsAll(answer.keySet())) {
            throw new IllegalStateException(NOT_ASKED);
        }
        return understood;
    }

    /**
     * What became of an act, which is asked for once.
     *
     * @param fits whether this can be what was asked for
     */
    <T> Outcome<T> outcome(Supplier<Outcome<T>> act, Predicate<T> fits) {
        return guarded(() -> {
            Outcome<T> outcome = act.get();
            if (outcome instanceof Done<T>(var value) && !fits.test(Objects.requireNonNull(value))) {
                throw new IllegalStateException(NOT_ASKED);
            }
            return Objects.requireNonNull(outcome);
        });
    }

    /** What a system says to an act, which is tried once; a reason that it gives is one line that people can read. */
    Answer act(Supplier<Answer> act) {
        return guarded(() -> switch (Objects.requireNonNull(act.get())) {
            case Answer.Taken taken -> taken;
            case Answer.TurnedDown(var reason) -> new Answer.TurnedDown(reason(reason));
        });
    }

    /** What another system gives as a reason, as much of it as is kept. */
    String reason(String said) {
        return FaultWords.reason(policy.told(said));
    }

    private <K, V> Map<K, V> answerOnce(
            Set<K> asked, Class<V> type, Function<Set<K>, Map<K, V>> question, BiPredicate<K, V> fits) {
        return guarded(() -> understood(asked, type, question.apply(Collections.unmodifiableSet(asked)), fits));
    }

    /** What is asked once, and believed as it is. */
    <T> T guarded(Supplier<T> question) {
        return policy.attempt(system, () -> understood(question));
    }

    private <T> T understood(Supplier<T> question) {
        try {
            return question.get();
        } catch (PortUnavailable down) {
            throw down.system().equals(system) ? down : new PortUnavailable(system, down.retryAfter(), down);
        } catch (Exception | LinkageError broken) {
            // LinkageError: an adapter that was compiled against other classes than it finds.
            throw new PortUnavailable(system, Optional.empty(), broken);
        }
    }

    private static <K, V> Map<K, V> understood(Set<K> asked, Class<V> type, Map<K, V> answer, BiPredicate<K, V> fits) {
        Map<K, V> understood = new HashMap<>();
        for (Map.Entry<K, V> entry : answer.entrySet()) {
            V value = type.cast(Objects.requireNonNull(entry.getValue()));
            // An answer to another question may lack the answer to this one: nothing of it is believed.
            if (!asked.contains(entry.getKey()) || !fits.test(entry.getKey(), value)) {
                throw new IllegalStateException(NOT_ASKED);
            }
            understood.put(entry.getKey(), value);
        }
        return understood;
    }
}
