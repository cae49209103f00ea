package dev.ferry.plugin;

/** What one command does once the injector stands. */
@FunctionalInterface
public interface Job {

    /** @return the exit code */
    int run();
}
