package dev.ferry.persistence.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where tests keep databases: in the memory of the machine, where its system offers that as a directory and there is
 * room, since a database is made there in a tenth of the time. A process that is killed loses nothing there either; of
 * power that fails no test tells.
 */
public final class QuickDisk {
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    private QuickDisk() {}

    /** It, for databases of this kind; it is there, and nobody empties it. */
    public static Path of(String kind) {
        try {
            Path temporary = isOffered() ? IN_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
            return Files.createDirectories(temporary.resolve("ferry-" + kind));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isOffered() throws IOException {
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > ENOUGH;
    }
}
