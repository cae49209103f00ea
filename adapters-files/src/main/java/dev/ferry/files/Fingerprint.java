package dev.ferry.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Tells an export by the bytes of its files, unpacked. Not thread-safe. */
final class Fingerprint {
    private final Map<Table, String> digests = new EnumMap<>(Table.class);

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Takes down a file that was read to its end; what its rows are written in is part of what they say. */
    void took(ExportFile file, MessageDigest read) {
        String digest = HexFormat.of().formatHex(read.digest());
        digests.put(file.table(), (file.format().json() ? "json " : "csv ") + digest);
    }

    /** The digest of the digests, in the order of the tables. */
    String value() {
        byte[] all = digests.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest().digest(all));
    }
}
