package dev.ferry.testkit.operation;

import dev.ferry.domain.outcome.PortUnavailable;
import java.util.concurrent.atomic.AtomicLong;

/** Whether a fake can be asked just now. Thread-safe. */
public final class Switch implements Faults {
    private static final long EVER = Long.MAX_VALUE;

    private final String system;
    private final AtomicLong callsLeft = new AtomicLong(EVER);

    /** A switch that is on; {@code system} is the name that its faults carry. */
    public Switch(String system) {
        this.system = system;
    }

    @Override
    public void goDown() {
        goDownAfter(0);
    }

    /** The next {@code calls} are answered, those behind them are faults. */
    public void goDownAfter(long calls) {
        callsLeft.set(calls);
    }

    @Override
    public void comeBack() {
        callsLeft.set(EVER);
    }

    /** Every call of a fake goes through here first. */
    public void use() {
        if (callsLeft.getAndUpdate(Switch::oneLess) == 0) {
            throw new PortUnavailable(system);
        }
    }

    private static long oneLess(long calls) {
        return calls == EVER || calls == 0 ? calls : calls - 1;
    }
}
