package dev.ferry.app.asking;

import dev.failsafe.CircuitBreakerOpenException;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks each system again for as long as its rules say, and remembers how each was lately. */
final class RetryingPolicy implements AskingPolicy {
    private final Map<String, SystemCaller> systems = new ConcurrentHashMap<>();
    private final AskingRules rules;
    private final Pause pause;
    private final NotedSystems noted;

    @Inject
    RetryingPolicy(AskingRules rules, Pause pause, NotedSystems noted) {
        this.rules = rules;
        this.pause = pause;
        this.noted = noted;
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
    public <A> A attempt(String system, Supplier<A> attempt) {
        long began = System.nanoTime();
        try {
            A answer = attempt.get();
            noted.answered(system, since(began));
            return answer;
        } catch (PortUnavailable failure) {
            noted.failed(system, failure, since(began));
            throw failure;
        }
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
