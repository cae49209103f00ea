package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.Transactions;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.fault.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The memory that in-memory stores share, with real transactions: one at a time, put back wholly when the work throws.
 * Thread-safe.
 */
public final class InMemoryDatabase implements Transactions, Faults {
    /** The name that faults carry. */
    public static final String SYSTEM = "database";

    private final ReentrantLock lock = new ReentrantLock();
    private final Switch power = new Switch(SYSTEM);
    private final List<TransactionalState<?>> everything = new ArrayList<>();
    private boolean underWay;

    /** Keeps something of this kind; {@code copy} makes one that can be changed apart from the first. */
    public <S> TransactionalState<S> keep(S empty, UnaryOperator<S> copy) {
        return alone(() -> {
            TransactionalState<S> kept = new TransactionalState<>(this, empty, copy);
            everything.add(kept);
            return kept;
        });
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return alone(() -> underWay ? work.get() : runOuter(work));
    }

    private <T> T runOuter(Supplier<T> work) {
        List<Runnable> wayBack =
                everything.stream().map(TransactionalState::remember).toList();
        boolean done = false;
        underWay = true;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            underWay = false;
            if (!done) {
                wayBack.forEach(Runnable::run);
            }
        }
    }

    /**
     * Puts all that is kept here into another database, in place of what is there.
     *
     * @param other one whose stores were made in the same order
     */
    public void copyInto(InMemoryDatabase other) {
        List<Object> states = alone(
                () -> everything.stream().<Object>map(TransactionalState::state).toList());
        other.alone(() -> {
            for (int one = 0; one < states.size(); one++) {
                other.everything.get(one).take(states.get(one));
            }
            return states;
        });
    }

    /** One call of a store. */
    <T> T call(Supplier<T> work) {
        return alone(() -> {
            power.use();
            return work.get();
        });
    }

    private <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void goDown() {
        power.goDown();
    }

    /** The next {@code calls} of stores are answered, those behind them are faults: a failure in the midst of work. */
    public void goDownAfter(long calls) {
        power.goDownAfter(calls);
    }

    @Override
    public void comeBack() {
        power.comeBack();
    }
}
