package dev.ferry.app.asking;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.ferry.application.system.Backoff;
import dev.ferry.domain.outcome.PortUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One other system, and how it was lately. A question that fails is asked again after pauses that grow. A system that
 * fails time and again, or asks for more time than a question can wait, is left alone for a while: anyone who has a
 * question meanwhile is told so at once. Then one question is let through, and its answer decides. Thread-safe.
 */
final class SystemCaller {
    private static final Logger LOG = LoggerFactory.getLogger(SystemCaller.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int GROWTH = 4;

    private final String system;
    private final AskingRules rules;
    private final Pause pause;
    private final Backoff backoff;
    private final List<CircuitBreaker<Object>> circuits;
    private final FailsafeExecutor<Object> tries;

    SystemCaller(String system, AskingRules rules, Pause pause) {
        this.system = system;
        this.rules = rules;
        this.pause = pause;
        this.backoff = new Backoff(FIRST_PAUSE, GROWTH, rules.longestPause());
        CircuitBreaker<Object> leftAlone = leftAloneWhenItFails();
        CircuitBreaker<Object> asItWishes = leftAloneAsItWishes();
        this.circuits = List.of(leftAlone, asItWishes);
        this.tries = Failsafe.with(asItWishes, again(leftAlone), leftAlone);
    }

    /** Whether it is left alone just now. */
    Circuit circuit() {
        return Circuit.worst(circuits.stream().map(Circuit::of).toList());
    }

    /** The answer; or, when there is none in the end, its last fault, of which the log then has the cause. */
    <A> A ask(Supplier<A> question) {
        try {
            return tries.get(attempt -> {
                pauseBefore(attempt);
                return question.get();
            });
        } catch (CircuitBreakerOpenException leftAlone) {
            Duration left = leftAlone.getCircuitBreaker().getRemainingDelay();
            throw new PortUnavailable(system, Optional.of(left).filter(Duration::isPositive), leftAlone);
        } catch (PortUnavailable failure) {
            LOG.warn("{} does not answer", system, failure);
            throw failure;
        }
    }

    /** A question whose fault was the last straw ends with that fault, lest nobody learn of it. */
    private RetryPolicy<Object> again(CircuitBreaker<Object> leftAlone) {
        return RetryPolicy.builder()
                .handle(PortUnavailable.class)
                .abortOn(failure -> asksForMoreTime(failure) || leftAlone.isOpen())
                .withMaxAttempts(rules.tries())
                .build();
    }

    /** Two questions in a row that nothing helped are enough. */
    private CircuitBreaker<Object> leftAloneWhenItFails() {
        return CircuitBreaker.builder()
                .handle(PortUnavailable.class)
                .withFailureThreshold(2 * rules.tries())
                .withSuccessThreshold(1)
                .withDelay(rules.rest())
                .onOpen(_ -> LOG.warn("{} failed time and again: it is left alone for {}", system, rules.rest()))
                .build();
    }

    private CircuitBreaker<Object> leftAloneAsItWishes() {
        return CircuitBreaker.builder()
                .handleIf(this::asksForMoreTime)
                .withFailureThreshold(1)
                .withDelayFn(attempt -> wish(attempt.getLastException()).orElse(rules.rest()))
                .onOpen(_ -> LOG.warn("{} asks to be left alone", system))
                .build();
    }

    private boolean asksForMoreTime(Throwable failure) {
        return wish(failure)
                .filter(wish -> wish.compareTo(rules.longestPause()) > 0)
                .isPresent();
    }

    /** How long it asks to be left alone, within reason. */
    private static Optional<Duration> wish(Throwable failure) {
        return failure instanceof PortUnavailable down
                ? down.retryAfter().map(wish -> shorter(wish, AskingRules.LONGEST_REST))
                : Optional.empty();
    }

    private void pauseBefore(ExecutionContext<?> attempt) {
        if (attempt.isRetry()) {
            PortUnavailable failure = attempt.getLastException();
            if (!pause.sitOut(pauseAfter(failure, attempt.getAttemptCount()))) {
                throw failure;
            }
        }
    }

    /** Never shorter than it asks for, and never quite the same, so that not all who wait come at one moment. */
    private Duration pauseAfter(PortUnavailable failure, int failures) {
        long most = backoff.after(failures).toNanos();
        return wish(failure)
                .orElse(Duration.ZERO)
                .plusNanos(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
