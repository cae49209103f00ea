package dev.ferry.domain.export;

import java.io.InputStream;
import java.util.Optional;

/** Keeps exports that were handed in, until an operator removes them. Thread-safe. */
public interface Uploads {

    /**
     * Keeps an archive, readable to Ferry alone; the same bytes again are the same export. Whether it is an archive at
     * all shows when it is opened. What the stream throws comes out, and leaves nothing behind.
     *
     * @return the export's id: 64 hexadecimal digits, in lower case
     */
    String keep(InputStream archive);

    /** What {@link ExportReader#open} takes for this id; empty where none of it was kept, whatever the id holds. */
    Optional<String> location(String id);

    /** Keeps it no longer: it turned out to be no export. An id that is not kept is passed over. */
    void drop(String id);
}
