package dev.ferry.testkit.fault;

import dev.ferry.domain.outcome.PortUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Whether a fake can be asked just now, and how it fails if not. Thread-safe. */
public final class Switch implements Backend {
    private static final long AT_ONCE = 0;
    private static final Duration SHORT = Duration.ofMillis(50);

    private final String system;
    private final Duration patience;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Well());
    private final AtomicInteger waiting = new AtomicInteger();

    /** A switch that is on, with a short time-out; {@code system} is the name that its faults carry. */
    public Switch(String system) {
        this(system, SHORT);
    }

    /** A switch that is on; {@code patience} is how long a caller waits for an answer that does not come. */
    public Switch(String system, Duration patience) {
        this.system = system;
        this.patience = patience;
    }

    private sealed interface State {
        record Well() implements State {}

        /** So many calls are still answered; then it fails. */
        record Failing(long callsLeft, FaultKind kind, CountDownLatch end) implements State {
            State oneLess() {
                return callsLeft == 0 ? this : new Failing(callsLeft - 1, kind, end);
            }
        }
    }

    @Override
    public void fail(FaultKind kind) {
        failAfter(AT_ONCE, kind);
    }

    /** The next {@code calls} are answered, those behind them are refused. */
    public void goDownAfter(long calls) {
        failAfter(calls, FaultKind.REFUSES);
    }

    /** The next {@code calls} are answered, those behind them meet this fault. */
    public void failAfter(long calls, FaultKind kind) {
        release(state.getAndSet(new State.Failing(calls, kind, new CountDownLatch(1))));
    }

    /** Those who wait for an answer that has not come get it now, late. */
    @Override
    public void comeBack() {
        release(state.getAndSet(new State.Well()));
    }

    /** How many callers wait for an answer just now. */
    public int waiting() {
        return waiting.get();
    }

    /** Every call of a fake goes through here first. */
    public void use() {
        State met = state.getAndUpdate(now -> now instanceof State.Failing failing ? failing.oneLess() : now);
        if (met instanceof State.Failing(var callsLeft, var kind, var end) && callsLeft == 0) {
            meet(kind, end);
        }
    }

    private void meet(FaultKind kind, CountDownLatch end) {
        switch (kind) {
            case REFUSES -> throw new PortUnavailable(system);
            case ASKS_TO_WAIT -> throw unavailable(Optional.of(FaultKind.WAIT), "asks to be left alone");
            case TIMES_OUT, TRICKLES -> awaitAnswer(end);
            case ANSWERS_HALF -> throw unavailable(Optional.empty(), "the answer broke off");
            case ANSWERS_GARBAGE -> throw unavailable(Optional.empty(), "the answer means nothing");
            case KNOWS_ME_NOT, FORBIDS_ME -> throw unavailable(Optional.empty(), kind.does());
        }
    }

    private void awaitAnswer(CountDownLatch end) {
        waiting.incrementAndGet();
        try {
            if (!end.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new PortUnavailable(system, Optional.empty(), new TimeoutException("no answer"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PortUnavailable(system, Optional.empty(), stopped);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private PortUnavailable unavailable(Optional<Duration> retryAfter, String because) {
        return new PortUnavailable(system, retryAfter, new IllegalStateException(because));
    }

    private static void release(State before) {
        if (before instanceof State.Failing failing) {
            failing.end().countDown();
        }
    }
}
