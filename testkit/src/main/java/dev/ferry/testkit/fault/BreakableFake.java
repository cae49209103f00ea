package dev.ferry.testkit.fault;

import java.util.function.Supplier;

/** A fake of another system, which a test breaks as it likes and mends again. Thread-safe. */
public abstract class BreakableFake implements Backend {
    private final Switch power;

    /** A fake that fails when this switch says so; several may share one. */
    protected BreakableFake(Switch power) {
        this.power = power;
    }

    /** Asks, unless the system is to fail just now. */
    protected final <T> T ask(Supplier<T> question) {
        power.use();
        return question.get();
    }

    @Override
    public final void fail(FaultKind kind) {
        power.fail(kind);
    }

    /** The next {@code calls} are answered, those behind them meet this fault. */
    public final void failAfter(long calls, FaultKind kind) {
        power.failAfter(calls, kind);
    }

    @Override
    public final void comeBack() {
        power.comeBack();
    }
}
