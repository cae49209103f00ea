package dev.ferry.plugin;

/**
 * Who is told when the start of a process takes its time, so that nobody takes it for dead. A front door may bind one;
 * an adapter says so by an {@code OptionalBinder}. Thread-safe.
 */
@FunctionalInterface
public interface UpgradeWatch {
    /** Tells nobody. */
    UpgradeWatch NONE = _ -> {};

    /**
     * Another process is bringing the database up to date, and this one waits until it is done. Told once, after two
     * seconds.
     *
     * @param where host, port and database; of an embedded one its directory
     */
    void waitsForAnother(String where);
}
