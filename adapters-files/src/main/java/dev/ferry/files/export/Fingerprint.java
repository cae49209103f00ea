package dev.ferry.files.export;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.files.source.ExportFile;
import dev.ferry.files.source.PassedOver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells files, and whole exports, by their bytes, unpacked. */
final class Fingerprint {
    private Fingerprint() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** That of a file that was read to its end; what its rows are written in is part of what they say. */
    static String of(ExportFile file, ExportDialect dialect, MessageDigest bytes) {
        return file.table().stem()
                + (file.format().json() ? " json " : " csv ")
                + (dialect.isStandard() ? "" : ExportDialect.word(dialect.delimiter()) + " " + dialect.encoding() + " ")
                + hex(bytes.digest());
    }

    /** That of all files together; those that were not read take part by their names, because verdicts go by them. */
    static String of(SortedTables tables, PassedOver passedOver) {
        String all = Stream.concat(tables.all().map(SortedTable::digest), passedOver.names().stream())
                .collect(Collectors.joining("\n"));
        return hex(digest().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
