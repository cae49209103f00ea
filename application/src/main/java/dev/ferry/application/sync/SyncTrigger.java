package dev.ferry.application.sync;

/** Rung when the legacy portal is owed something new, so that it does not lie until somebody looks anyway. Thread-safe. */
public interface SyncTrigger {

    /** After the transaction in which it was written: before it, nobody else sees it. Does not wait, and does not fail. */
    void trigger();
}
