package dev.ferry.application.system;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes on with the rest where something fails, and tells of the first fault at the end. Of one thread. */
public final class Patience {
    private @Nullable RuntimeException first;

    /** What came of it; nothing where it failed. */
    public <T> Optional<T> with(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException fault) {
            first = first == null ? fault : first;
            return Optional.empty();
        }
    }

    /** Throws the first fault, if there was any. */
    public void end() {
        if (first != null) {
            throw first;
        }
    }
}
