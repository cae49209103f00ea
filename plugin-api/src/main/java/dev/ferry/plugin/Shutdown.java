package dev.ferry.plugin;

import dev.ferry.domain.operation.StopSignal;

/** The stop signal of this process, for work that has nothing to do but wait for it. Thread-safe. */
public interface Shutdown extends StopSignal {

    /** Returns once the signal is raised; at once if it is already. */
    void await() throws InterruptedException;
}
