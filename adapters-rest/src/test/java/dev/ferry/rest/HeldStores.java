package dev.ferry.rest;

import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.export.InMemoryRejects;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.operation.InMemoryHealthCheck;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * All that an installation in memory keeps, held so that it can be replaced by new, empty stores while a server runs
 * over them: a port is bound once, and each call of it goes to what is held then.
 */
final class HeldStores {
    private static final List<String> REFERENCES = List.of(TestServer.REFERENCE, "ref-2", "ref-3");

    private volatile Held held = new Held();

    /** What one test has to itself. */
    private static final class Held {
        final InMemoryStores stores = new InMemoryStores();
        final InMemoryUploads uploads = new InMemoryUploads();
        final InMemoryRejects rejects = new InMemoryRejects();
        final InMemoryHealthCheck database = new InMemoryHealthCheck("database");
        volatile Optional<IdentityProvider> elsewhere = Optional.empty();
        final AtomicLong lastJob = new AtomicLong();
        final Iterator<String> references = REFERENCES.iterator();
    }

    /** Holds new ones from now on. */
    void replace() {
        held = new Held();
    }

    InMemoryStores stores() {
        return held.stores;
    }

    /** From now on people sign in there. */
    void signInAt(IdentityProvider elsewhere) {
        held.elsewhere = Optional.of(elsewhere);
    }

    IdentityProvider identityProvider() {
        return held.elsewhere.orElseGet(held.stores::identityProvider);
    }

    InMemoryUploads uploads() {
        return held.uploads;
    }

    InMemoryRejects rejects() {
        return held.rejects;
    }

    InMemoryHealthCheck database() {
        return held.database;
    }

    long nextJob() {
        return held.lastJob.incrementAndGet();
    }

    String nextReference() {
        return held.references.next();
    }

    /** Speaks to the store that {@code in} finds in what is held at each call. */
    <T> T port(Class<T> port, Function<HeldStores, ? extends T> in) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    try {
                        return method.invoke(in.apply(this), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
