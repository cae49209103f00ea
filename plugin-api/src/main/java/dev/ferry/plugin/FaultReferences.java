package dev.ferry.plugin;

/** Makes names for faults: a person is shown one, and by it the log is searched. Thread-safe. */
@FunctionalInterface
public interface FaultReferences {

    /** A short name that no other fault has. */
    String next();
}
