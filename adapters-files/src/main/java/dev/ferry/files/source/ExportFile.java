package dev.ferry.files.source;

import dev.ferry.files.table.Table;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of an export that holds rows.
 *
 * @param name within the export, for messages
 * @param size bytes that it takes where it stands, compressed or not
 */
public record ExportFile(Table table, Format format, String name, long size, Content content) {

    /** Opens the file's bytes; those of an archive's entry already unpacked. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
