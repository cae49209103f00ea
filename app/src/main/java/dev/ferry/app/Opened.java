package dev.ferry.app;

import com.google.inject.Binding;
import com.google.inject.matcher.Matcher;
import com.google.inject.spi.ProvisionListener;
import dev.ferry.app.log.Faults;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers what the injector made that is to be closed, and closes it in reverse. What no command asked for is never
 * made, so a command that needs no database opens none.
 */
final class Opened implements ProvisionListener, AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** The bindings to listen to. */
    static Matcher<Binding<?>> closeable() {
        return binding -> AutoCloseable.class.isAssignableFrom(
                binding.getKey().getTypeLiteral().getRawType());
    }

    @Override
    public <T> void onProvision(ProvisionInvocation<T> provision) {
        if (provision.provision() instanceof AutoCloseable made) {
            opened.push(made);
        }
    }

    /** One that fails to close does not keep the others open. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable next = opened.pop();
            try {
                next.close();
            } catch (Exception failure) {
                Faults.log("closing " + next.getClass().getSimpleName(), failure);
            }
        }
    }
}
