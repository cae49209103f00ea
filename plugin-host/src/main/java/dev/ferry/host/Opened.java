package dev.ferry.host;

import com.google.inject.Binding;
import com.google.inject.matcher.Matcher;
import com.google.inject.spi.ProvisionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what the injector made that is to be closed, and closes it in reverse. What no command asked for is never
 * made, so a command that needs no database opens none.
 */
public final class Opened implements ProvisionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** The bindings to listen to. */
    public static Matcher<Binding<?>> closeable() {
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
            try (ThreadLoader _ = ThreadLoader.set(next.getClass().getClassLoader())) {
                next.close();
            } catch (Exception failure) {
                LOG.warn("closing {} failed", next.getClass().getSimpleName(), failure);
            }
        }
    }
}
