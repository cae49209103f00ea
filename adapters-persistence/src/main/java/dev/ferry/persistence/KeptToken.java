package dev.ferry.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A random text that is made when it is first asked for, and kept in a file that its owner alone reads. Its randomness is not
 * handed in like other randomness, because nothing else must ever be able to tell it.
 */
final class KeptToken {
    private static final int BYTES = 32;

    private KeptToken() {}

    /** The text in this file of this directory, which is there; processes that start at once agree on one. */
    static String in(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            make(directory, file);
        }
        return Files.readString(file);
    }

    /** Written aside first and then linked, which happens wholly or not at all, so that nobody reads half of it. */
    private static void make(Path directory, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path aside = PrivateFiles.temporary(directory, file.getFileName().toString());
        try {
            Files.writeString(aside, HexFormat.of().formatHex(random));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster: its text is the one.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
