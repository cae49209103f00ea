package dev.ferry.rest.server.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is held in memory for clients that are slow. All of it together takes no more than so many bytes: where it
 * would, the eldest gives way, for proper clients are done before others come. Thread-safe.
 */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    /** What an entry costs beside the bytes that it holds. */
    static final int ENTRY_BYTES = 4096;

    private final long mostBytes;
    private final long longestNanos;
    private final LongSupplier nanos;
    private final Set<Entry> entries = new LinkedHashSet<>();
    private long bytes;

    /** Why somebody is not waited for any longer. */
    enum Reason {
        FULL,
        LATE
    }

    /** One client's. */
    final class Entry {
        private final long since = nanos.getAsLong();
        private final Consumer<Reason> cutOff;
        private long held;

        private Entry(Consumer<Reason> cutOff) {
            this.cutOff = cutOff;
        }

        /** Holds so many bytes more; answers whether it is still waited for. */
        boolean grow(long more) {
            return Backlog.this.grow(this, more);
        }

        /** Holds nothing any longer; answers whether it was still waited for. */
        boolean leave() {
            return Backlog.this.remove(this);
        }
    }

    /** @param nanos a clock as {@link System#nanoTime} is */
    Backlog(long mostBytes, Duration longest, LongSupplier nanos) {
        this.mostBytes = mostBytes;
        this.longestNanos = longest.toNanos();
        this.nanos = nanos;
    }

    /** @param cutOff is told, once at most, when it is not waited for any longer */
    Entry enter(Consumer<Reason> cutOff) {
        Entry entry = new Entry(cutOff);
        synchronized (this) {
            entries.add(entry);
        }
        grow(entry, ENTRY_BYTES);
        return entry;
    }

    /** Cuts off whatever is waited for longer than it may be. */
    void cutOffLate() {
        long now = nanos.getAsLong();
        List<Entry> late = new ArrayList<>();
        synchronized (this) {
            for (Entry entry : entries) {
                if (now - entry.since > longestNanos) {
                    late.add(entry);
                }
            }
            late.forEach(this::remove);
        }
        late.forEach(entry -> tell(entry, Reason.LATE));
    }

    /** What it holds now. */
    synchronized long bytes() {
        return bytes;
    }

    private boolean grow(Entry entry, long more) {
        List<Entry> giveWay = new ArrayList<>();
        boolean stays;
        synchronized (this) {
            if (!entries.contains(entry)) {
                return false;
            }
            entry.held += more;
            bytes += more;
            Iterator<Entry> eldest = entries.iterator();
            while (bytes > mostBytes && eldest.hasNext()) {
                Entry one = eldest.next();
                eldest.remove();
                bytes -= one.held;
                giveWay.add(one);
            }
            stays = entries.contains(entry);
        }
        giveWay.forEach(one -> tell(one, Reason.FULL));
        return stays;
    }

    /** Whoever cannot be told keeps none of the others waiting, nor who asks for room just now. */
    private static void tell(Entry entry, Reason reason) {
        try {
            entry.cutOff.accept(reason);
        } catch (RuntimeException fault) {
            LOG.warn("a connection could not be cut off", fault);
        }
    }

    private synchronized boolean remove(Entry entry) {
        boolean was = entries.remove(entry);
        if (was) {
            bytes -= entry.held;
        }
        return was;
    }
}
