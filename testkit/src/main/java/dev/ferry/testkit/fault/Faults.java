package dev.ferry.testkit.fault;

/** Lets a test take a system away and give it back. */
public interface Faults {
    /** From now on every request is refused, until {@link #comeBack()}. */
    void goDown();

    /** Requests are answered again; nothing that the system kept is lost. Called once for each {@link #goDown()}. */
    void comeBack();
}
