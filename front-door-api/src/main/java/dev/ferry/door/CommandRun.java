package dev.ferry.door;

/** The run of one command, once the injector stands. */
@FunctionalInterface
public interface CommandRun {

    /** Runs, and answers the exit code. */
    int run();
}
