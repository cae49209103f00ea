package dev.ferry.files.source;

import dev.ferry.domain.outcome.Slug;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file is that is no table, told by its first bytes: people hand in what they have under the name that is asked
 * for.
 */
enum ForeignBytes implements Slug {
    /** Packed by gzip, which the name would have to say; or twice. */
    GZIP("1f8b"),
    /** What spreadsheets save by themselves: an archive by the name of its first entry, or the older kind. */
    WORKBOOK("504b0304.{52}(" + Names.FIRST_IN_WORKBOOKS + ")|d0cf11e0a1b11ae1"),
    /** Packed in some other way: zip, 7z, xz, bzip2, Zstandard, rar. */
    ARCHIVE("504b0304|504b0506|377abcaf271c|fd377a585a00|425a683[1-9]314159265359|28b52ffd|526172211a07"),
    /** PDF, RTF, pictures. */
    DOCUMENT("255044462d|7b5c727466|89504e470d0a1a0a|ffd8ff|474946383[79]61");

    /** In bytes: as many as tell a workbook from another archive. */
    static final int LENGTH = 80;

    private final Pattern beginning;

    /** @param beginning in hexadecimal, of any of them */
    ForeignBytes(String beginning) {
        this.beginning = Pattern.compile(beginning);
    }

    /** What begins so; none where it may be text. */
    static Optional<ForeignBytes> of(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        return Arrays.stream(values())
                .filter(one -> one.beginning.matcher(hex).lookingAt())
                .findFirst();
    }

    /** Apart, because constants are made before what an enum has beside them. */
    private static final class Names {
        static final String FIRST_IN_WORKBOOKS =
                List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "mimetypeapplication/vnd.oasis").stream()
                        .map(name -> HexFormat.of().formatHex(name.getBytes(StandardCharsets.US_ASCII)))
                        .collect(Collectors.joining("|"));
    }
}
