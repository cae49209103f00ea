package dev.ferry.app.asking;

import dev.failsafe.CircuitBreakerOpenException;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks each system again for as long as its rules say, and remembers how each was lately. */
final class RetryingPolicy implements AskingPolicy {
    private final Map<String, SystemCaller> systems = new ConcurrentHashMap<>();
    private final AskingRules rules;
    private final Pause pause;
    private final NotedSystems noted;
    private final KnownSecrets secrets;

    @Inject
    RetryingPolicy(AskingRules rules, Pause pause, NotedSystems noted, KnownSecrets secrets) {
        this.rules = rules;
        this.pause = pause;
        this.noted = noted;
        this.secrets = secrets;
    }

    @Override
    public <A> A ask(String system, Supplier<A> question) {
        try {
            return systems.computeIfAbsent(system, name -> new SystemCaller(name, rules, pause))
                    .ask(question);
        } catch (PortUnavailable failure) {
            if (failure.getCause() instanceof CircuitBreakerOpenException) {
                noted.leftAlone(system);
            }
            throw failure;
        }
    }

    @Override
    public <A> A attempt(String system, Supplier<A> attempt, Predicate<A> isAnswer) {
        long began = System.nanoTime();
        try {
            A answer = attempt.get();
            if (isAnswer.test(answer)) {
                noted.answered(system, since(began));
            }
            return answer;
        } catch (RuntimeException failure) {
            RuntimeException told = secrets.hiddenIn(failure);
            noted.failed(system, told, since(began));
            throw told;
        }
    }

    @Override
    public String told(String reason) {
        return secrets.hiddenIn(reason);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether this system is left alone just now. */
    Circuit circuit(String system) {
        return Optional.ofNullable(systems.get(system))
                .map(SystemCaller::circuit)
                .orElse(Circuit.UNTRIED);
    }
}
