package dev.ferry.files.source;

import dev.ferry.files.table.Table;
import java.util.Optional;

/** How the rows of a file are written. */
public enum Format {
    CSV(".csv", false),
    CSV_GZ(".csv.gz", true),
    JSONL(".jsonl", false),
    JSONL_GZ(".jsonl.gz", true);

    private final String ending;
    private final boolean gzipped;

    Format(String ending, boolean gzipped) {
        this.ending = ending;
        this.gzipped = gzipped;
    }

    boolean gzipped() {
        return gzipped;
    }

    public boolean json() {
        return this == JSONL || this == JSONL_GZ;
    }

    static Optional<Format> of(Table table, String name) {
        for (Format format : values()) {
            if (name.equals(table.stem() + format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
