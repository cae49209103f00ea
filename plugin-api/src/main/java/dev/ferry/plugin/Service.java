package dev.ferry.plugin;

import java.net.URI;
import java.util.Optional;

/** Something that runs while {@code ferry serve} does. Started in the order of the bindings, stopped in reverse. */
public interface Service {

    /** A slug for logs and health: {@code http}. */
    String name();

    /** Starts, and returns once it works. A failure stops the whole start. */
    void start();

    /** Where people or programs reach it, once started. */
    default Optional<URI> address() {
        return Optional.empty();
    }

    /** Takes nothing new, ends what is under way within a few seconds, and returns. Safe to call twice. */
    void stop();
}
