package dev.ferry.persistence.h2;

import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.persistence.home.QuickDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Homes for tests, each with an empty database: copies of one, because to make a schema takes longer than to copy it.
 */
public final class Homes {
    private static final Path DISK = QuickDisk.of("homes");
    private static final Map<String, byte[]> TEMPLATE = template();

    private Homes() {}

    public static H2Options options(Path home) {
        return new H2Options(home, 4096, 6);
    }

    /** A home with an empty database. */
    public static Path fresh() {
        try {
            Path home = absent();
            PrivateFiles.directory(home.resolve("db"));
            for (Map.Entry<String, byte[]> file : TEMPLATE.entrySet()) {
                Files.write(home.resolve("db").resolve(file.getKey()), file.getValue());
            }
            return home;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A home that does not exist yet. */
    public static Path absent() {
        try {
            return Files.createTempDirectory(DISK, "home").resolve("home");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home.normalize())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The files of a database, by name. */
    private static Map<String, byte[]> template() {
        Path home = absent();
        try {
            new H2Opening(options(home)).open().close();
            Map<String, byte[]> files = new HashMap<>();
            for (String file : List.of("ferry.mv.db", DatabasePassword.FILE)) {
                files.put(file, Files.readAllBytes(home.resolve("db").resolve(file)));
            }
            return files;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            delete(home.resolve(".."));
        }
    }
}
