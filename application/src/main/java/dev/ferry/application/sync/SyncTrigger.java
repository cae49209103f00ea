package dev.ferry.application.sync;

/**
 * Wakes the worker that delivers changes to the legacy portal, so that a new one does not wait for the next round.
 * Thread-safe.
 */
public interface SyncTrigger {

    /**
     * After the transaction in which it was written: before it, nobody else sees it. Does not wait, and does not fail.
     */
    void wakeUp();
}
