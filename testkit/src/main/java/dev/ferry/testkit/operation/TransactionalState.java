package dev.ferry.testkit.operation;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What one in-memory store keeps in an {@link InMemoryDatabase}. A change that throws changes nothing. Thread-safe.
 *
 * @param <S> a collection whose elements are immutable
 */
public final class TransactionalState<S> {
    private final InMemoryDatabase database;
    private final UnaryOperator<S> copy;
    private S state;

    TransactionalState(InMemoryDatabase database, S empty, UnaryOperator<S> copy) {
        this.database = database;
        this.copy = copy;
        this.state = empty;
    }

    /** Asks; the answer must not hold on to the state. */
    public <R> R read(Function<S, R> question) {
        return database.call(() -> question.apply(state));
    }

    /** Changes a copy, which takes the place of the state if all went well. */
    public void change(Consumer<S> step) {
        this.<Boolean>changing(next -> {
            step.accept(next);
            return true;
        });
    }

    /** The same for a change that says something about itself. */
    public <R> R changing(Function<S, R> step) {
        return database.call(() -> {
            S next = copy.apply(state);
            R answer = step.apply(next);
            state = next;
            return answer;
        });
    }

    /** Does several things with it and with others of the same database, in one transaction. */
    public <R> R inOne(Supplier<R> steps) {
        return database.run(steps);
    }

    /** How it stands; never changed, because a change makes another. */
    S state() {
        return state;
    }

    /** Puts in its place what another of the same kind holds. */
    @SuppressWarnings("unchecked") // the caller pairs what was made by the same code in the same order
    void take(Object another) {
        state = (S) another;
    }

    /** Remembers how it stands; the answer puts that back. */
    Runnable remember() {
        S before = state;
        return () -> state = before;
    }
}
