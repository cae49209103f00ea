package dev.ferry.persistence;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Stores that one test after the other has, because to open a database takes longer than to empty it. */
final class Shelf<S extends InjectedStores> {
    private final Queue<S> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<S> more;

    Shelf(Supplier<S> more) {
        this.more = more;
    }

    /** Stores that hold nothing, and that nobody else has until they are put back. */
    S take() {
        S stores = idle.poll();
        return stores == null ? more.get() : stores;
    }

    /** Emptied here, so that what cannot be emptied fails the test that left it, and no other. */
    void putBack(S stores) {
        stores.deleteAllRows();
        idle.add(stores);
    }
}
