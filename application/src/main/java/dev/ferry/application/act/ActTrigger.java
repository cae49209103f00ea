package dev.ferry.application.act;

/** Wakes the worker that tells other systems of acts. Thread-safe. */
public interface ActTrigger {

    /** After the transaction in which an act was added. Does not wait, and does not fail. */
    void wakeUp();
}
