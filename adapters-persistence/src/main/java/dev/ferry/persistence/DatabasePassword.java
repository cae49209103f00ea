package dev.ferry.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded database: made at the first start, and kept beside the database in a file that its owner alone
 * reads. It keeps other users of the machine from connecting to the port on which a running Ferry shares the database. Its
 * randomness is not handed in like other randomness, because nothing else must ever be able to tell it.
 */
final class DatabasePassword {
    static final String FILE = "password";

    private static final int BYTES = 32;

    private DatabasePassword() {}

    /** The password in this directory, which is made if it is not there; processes that start at once agree on one. */
    static String in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            make(directory, file);
        }
        return Files.readString(file);
    }

    /** Written aside first and then linked, which happens wholly or not at all, so that nobody reads half of it. */
    private static void make(Path directory, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path aside = PrivateFiles.temporary(directory, FILE);
        try {
            Files.writeString(aside, HexFormat.of().formatHex(random));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster: its password is the one.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
