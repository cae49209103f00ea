package dev.ferry.files.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Asks how large an archive's directory is before anything opens it, because all of it will be kept in memory. The
 * record that says so is among the archive's last bytes. Where several look like that record, each is asked, and the
 * largest answer counts: whichever one is taken later, it has been asked.
 */
final class ArchiveDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_SIZE = 12;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_END = 8;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_LENGTH = 56;
    private static final int WIDE_END_SIZE = 40;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ArchiveDirectory() {}

    /** The size in bytes; 0 where the file is no archive. */
    static long size(Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive)) {
            long from = tailFrom(file);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            long largest = 0;
            for (int at = 0; at + END_LENGTH <= tail.limit(); at++) {
                if (tail.getInt(at) == END) {
                    largest = Math.max(largest, possible(size(file, tail, at), from + at));
                }
            }
            return largest;
        }
    }

    /**
     * The directory that the last record tells of, in little endian; nothing where there is none of at most
     * {@code most} bytes. Of archives so large that they have a wide record, nothing either.
     */
    static ByteBuffer last(FileChannel file, int most) throws IOException {
        long from = tailFrom(file);
        ByteBuffer tail = read(file, from, (int) (file.size() - from));
        int at = tail.limit() - END_LENGTH;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        long size = at < 0 ? 0 : possible(Integer.toUnsignedLong(tail.getInt(at + END_SIZE)), from + at);
        return read(file, from + at - size, size > most ? 0 : (int) size);
    }

    private static long tailFrom(FileChannel file) throws IOException {
        return Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
    }

    private static long size(FileChannel file, ByteBuffer tail, int end) throws IOException {
        long size = Integer.toUnsignedLong(tail.getInt(end + END_SIZE));
        int locator = end - LOCATOR_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
            ByteBuffer wide = read(file, tail.getLong(locator + LOCATOR_END), WIDE_END_LENGTH);
            if (wide.limit() == WIDE_END_LENGTH && wide.getInt(0) == WIDE_END) {
                size = size == 0xFFFF_FFFFL ? wide.getLong(WIDE_END_SIZE) : size;
            }
        }
        return size;
    }

    /**
     * A directory stands before its end, so that a larger one is not there at all: no archive, or nothing of the kind.
     */
    private static long possible(long size, long end) {
        return size <= end ? size : 0;
    }

    private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        while (from >= 0 && bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // on to the rest
        }
        return bytes.flip();
    }
}
