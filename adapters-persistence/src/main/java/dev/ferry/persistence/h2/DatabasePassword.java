package dev.ferry.persistence.h2;

import dev.ferry.persistence.home.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The password of the embedded database, kept beside it. It keeps other users of the machine from connecting to the
 * port on which a running Ferry shares the database.
 */
final class DatabasePassword {
    static final String FILE = "password";

    private DatabasePassword() {}

    /** The password in this directory, which is made if it is not there. */
    static String in(Path directory) throws IOException {
        return SecretFile.in(directory, FILE);
    }
}
