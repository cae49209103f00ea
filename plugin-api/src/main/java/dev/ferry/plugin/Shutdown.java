package dev.ferry.plugin;

import dev.ferry.domain.operation.StopSignal;

/** The signal that this process is to end, for those who have nothing to do until then. Thread-safe. */
public interface Shutdown extends StopSignal {

    /** Returns once the signal is raised, or the calling thread is interrupted. */
    void await();
}
