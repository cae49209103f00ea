package dev.ferry.testkit.operation;

/** Lets a test take a system away and give it back. Contracts look for it: what has none is not tested for faults. */
public interface Faults {
    /** From now on every call is a {@link dev.ferry.domain.outcome.PortUnavailable}. */
    void goDown();

    /** Calls are answered again; nothing that was kept is lost. */
    void comeBack();
}
