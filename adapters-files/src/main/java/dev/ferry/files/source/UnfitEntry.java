package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The entry by which an archive cannot be opened: one with a password, or one packed in a way that Java does not
 * unpack. Java tells of neither by anything but words that change, so that the archive's directory is asked.
 */
final class UnfitEntry {
    /** Bytes of a directory that are looked through. */
    private static final int LARGEST = 4 << 20;

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;

    private static final int ENCRYPTED = 1;
    private static final int UTF_8_NAME = 1 << 11;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final Map<Integer, String> METHODS = Map.of(
            1, "Shrink", 6, "Implode", 9, "Deflate64", 12, "bzip2", 14, "LZMA", 93, "Zstandard", 95, "XZ", 98, "PPMd");

    private UnfitEntry() {}

    /**
     * What to say of the archive; empty where no entry is unfit.
     *
     * @param unmarked the letters of names that do not say theirs
     */
    static Optional<ExportRefused> in(Path archive, Charset unmarked) throws IOException {
        try (FileChannel file = FileChannel.open(archive)) {
            ByteBuffer directory = ArchiveDirectory.last(file, LARGEST);
            int at = 0;
            while (at + HEADER_LENGTH <= directory.limit() && directory.getInt(at) == HEADER) {
                int nameLength = unsigned(directory, at + NAME_LENGTH);
                int next = at + HEADER_LENGTH + nameLength;
                if (next > directory.limit()) {
                    break;
                }
                int flags = unsigned(directory, at + FLAGS);
                int method = unsigned(directory, at + METHOD);
                if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
                    byte[] name = new byte[nameLength];
                    directory.get(at + HEADER_LENGTH, name);
                    Charset letters = (flags & UTF_8_NAME) != 0 ? StandardCharsets.UTF_8 : unmarked;
                    return Optional.of(refused(archive, new String(name, letters), flags, method));
                }
                at = next + unsigned(directory, at + EXTRA_LENGTH) + unsigned(directory, at + COMMENT_LENGTH);
            }
            return Optional.empty();
        }
    }

    private static ExportRefused refused(Path archive, String name, int flags, int method) {
        String entry = QuotedName.of(name);
        return (flags & ENCRYPTED) != 0
                ? new ExportRefused(Code.EXPORT_ENCRYPTED, Map.of("file", archive.toString(), "entry", entry))
                : new ExportRefused(
                        Code.EXPORT_PACKING_UNKNOWN,
                        Map.of("file", archive.toString(), "entry", entry, "method", word(method)));
    }

    private static String word(int method) {
        return METHODS.getOrDefault(method, Integer.toString(method));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
