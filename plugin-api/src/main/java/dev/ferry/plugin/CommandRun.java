package dev.ferry.plugin;

/** The run of one command, once the injector stands. */
@FunctionalInterface
public interface CommandRun {

    /** Runs, and answers the exit code. */
    int run();
}
