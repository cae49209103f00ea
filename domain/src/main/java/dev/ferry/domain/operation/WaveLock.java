package dev.ferry.domain.operation;

import java.util.Optional;

/**
 * Keeps two waves from running at the same time on one installation, in whatever process. An adapter is right when it
 * passes {@code WaveLockContract}.
 */
public interface WaveLock {

    /** The lock, or nothing where another holds it. A holder that is killed lets go at once. */
    Optional<Held> tryAcquire();

    /** Held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
