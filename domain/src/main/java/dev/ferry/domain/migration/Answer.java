package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.PortUnavailable;
import java.util.function.Supplier;

/** What a system said, or that it could not be asked: the two are never taken for each other (R9). */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Unavailable<T>(String system) implements Answer<T> {}

    /** Asks; a {@link PortUnavailable} is an answer too. */
    static <T> Answer<T> ask(Supplier<T> question) {
        try {
            return new Given<>(question.get());
        } catch (PortUnavailable down) {
            return new Unavailable<>(down.system());
        }
    }
}
