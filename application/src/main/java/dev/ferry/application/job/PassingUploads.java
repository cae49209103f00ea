package dev.ferry.application.job;

import dev.ferry.domain.export.Uploads;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Uploads that are not looked through yet. The same bytes are the same upload, however often they are handed in at
 * once: where they are no export they are removed when the last has seen so, and never before the eyes of another, nor
 * where somebody was told that they are one. Thread-safe.
 */
final class PassingUploads {
    private final Uploads uploads;
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Set<String> unwanted = new HashSet<>();

    /** Read in another way they may be none: a delimiter is told with each look. */
    private final Set<String> exports = new HashSet<>();

    private int arriving;

    PassingUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Keeps one that is to be looked through, and {@link #looked} at then. */
    String keep(InputStream archive) {
        synchronized (this) {
            arriving++;
        }
        try {
            String id = uploads.keep(archive);
            awaitLook(id);
            return id;
        } finally {
            arrived();
        }
    }

    private synchronized void awaitLook(String id) {
        waiting.merge(id, 1, Integer::sum);
        unwanted.remove(id);
    }

    private synchronized void arrived() {
        arriving--;
        removeUnwanted();
    }

    /** One of those that wait for it has seen what it is. */
    synchronized void looked(String id, boolean isExport) {
        waiting.computeIfPresent(id, (_, others) -> others == 1 ? null : others - 1);
        if (isExport) {
            exports.add(id);
        } else if (!exports.contains(id) && !waiting.containsKey(id)) {
            unwanted.add(id);
        }
        removeUnwanted();
    }

    /** Only while none arrives: it might be one of them, whose id is not known before its last byte. */
    private void removeUnwanted() {
        if (arriving == 0) {
            unwanted.forEach(uploads::drop);
            unwanted.clear();
        }
    }
}
