package dev.ferry.app.whole;

/** Runs commands on one home. */
@FunctionalInterface
interface Commands {

    /** Runs to the end; a run that takes minutes is a failure. */
    Ran run(String... arguments);
}
