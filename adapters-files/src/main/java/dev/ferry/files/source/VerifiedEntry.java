package dev.ferry.files.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The bytes of an archive's entry, compared with its checksum at their end, as {@link java.util.zip.ZipFile} does not.
 */
final class VerifiedEntry extends CheckedInputStream {
    private final ZipEntry entry;

    VerifiedEntry(InputStream in, ZipEntry entry) {
        super(in, new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        return verified(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return verified(super.read(bytes, from, length));
    }

    private int verified(int read) throws ZipException {
        if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " is not what was packed");
        }
        return read;
    }
}
