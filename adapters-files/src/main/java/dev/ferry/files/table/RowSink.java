package dev.ferry.files.table;

/** Takes rows as {@link RowBuilder} writes them. */
public interface RowSink {

    /** Takes a row, copying its first {@code length} bytes. */
    void add(byte[] row, int length);
}
