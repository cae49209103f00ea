package dev.ferry.plugin;

/** What one command does once the injector stands. */
@FunctionalInterface
public interface Job {

    /** Runs, and answers the exit code. */
    int run();
}
