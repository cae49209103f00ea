package dev.ferry.files.source;

import dev.ferry.domain.outcome.Slug;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a file is that is no table, told by its first bytes: people hand in what they have under the name that is asked
 * for.
 */
enum ForeignBytes implements Slug {
    /** Packed by gzip, which the name would have to say; or twice. */
    GZIP(List.of("1f8b")),
    /** What spreadsheets save by themselves, new and old. */
    WORKBOOK(start -> (isZip(start) && holdsSheets(start)) || begins(start, "d0cf11e0a1b11ae1")),
    /** Packed in some other way. */
    ARCHIVE(start -> isZip(start)
            || List.of("377abcaf271c", "fd377a585a00", "425a68", "28b52ffd", "526172211a07").stream()
                    .anyMatch(one -> begins(start, one) && !isText(start))),
    /** Pages, texts with fonts, pictures. */
    DOCUMENT(List.of("255044462d", "7b5c727466", "89504e470d0a1a0a", "ffd8ff", "47494638"));

    /** In bytes: as many as tell a workbook from another archive. */
    static final int LENGTH = 80;

    private final Predicate<byte[]> is;

    ForeignBytes(Predicate<byte[]> is) {
        this.is = is;
    }

    ForeignBytes(List<String> beginnings) {
        this(start -> beginnings.stream().anyMatch(one -> begins(start, one)));
    }

    /** What begins so; none where it may be text. */
    static Optional<ForeignBytes> of(byte[] start) {
        return Arrays.stream(values()).filter(one -> one.is.test(start)).findFirst();
    }

    private static boolean isZip(byte[] start) {
        return begins(start, "504b0304") || begins(start, "504b0506");
    }

    /** Somebody's column may be called as an archive begins. */
    private static boolean isText(byte[] start) {
        for (byte one : start) {
            if (one < ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] start, String hex) {
        byte[] with = HexFormat.of().parseHex(hex);
        return start.length >= with.length && Arrays.equals(start, 0, with.length, with, 0, with.length);
    }

    /** By the first entry's name, which stands behind the 30 bytes that an archive has before it. */
    private static boolean holdsSheets(byte[] start) {
        String name = new String(start, StandardCharsets.ISO_8859_1).substring(Math.min(30, start.length));
        return Stream.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "mimetypeapplication/vnd.oasis")
                .anyMatch(name::startsWith);
    }
}
