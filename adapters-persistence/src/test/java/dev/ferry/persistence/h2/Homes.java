package dev.ferry.persistence.h2;

import dev.ferry.persistence.home.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Homes for tests, each with an empty database: copies of one, because to make a schema takes longer than to copy it.
 */
public final class Homes {
    private static final Path TEMPLATE = template();

    private Homes() {}

    public static H2Options options(Path home) {
        return new H2Options(home, 4096, 6);
    }

    /** A home with an empty database. */
    public static Path fresh() {
        try {
            Path home = absent();
            PrivateFiles.directory(home.resolve("db"));
            for (String file : List.of("ferry.mv.db", DatabasePassword.FILE)) {
                Files.copy(
                        TEMPLATE.resolve("db").resolve(file), home.resolve("db").resolve(file));
            }
            return home;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A home that does not exist yet. */
    public static Path absent() {
        try {
            return Files.createTempDirectory("ferry").resolve("home");
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

    private static Path template() {
        Path home = absent();
        new H2Opening(options(home)).open().close();
        return home;
    }
}
