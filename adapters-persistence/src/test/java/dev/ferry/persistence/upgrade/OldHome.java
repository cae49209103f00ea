package dev.ferry.persistence.upgrade;

import dev.ferry.persistence.database.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A home as a version with this schema left it, with the sample's accounts in it: {@code README.md} beside them tells
 * how they came about.
 *
 * @param schema the version of its schema
 */
public record OldHome(int schema) {
    private static final Path ALL = Path.of("src", "test", "resources", "homes");

    /** Of each schema that is older than the newest. */
    static List<OldHome> older() {
        return all().stream().filter(home -> home.schema < Schema.NEWEST).toList();
    }

    /** Of each schema with which Ferry ever ran. */
    static List<OldHome> all() {
        try (Stream<Path> files = Files.list(ALL)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .map(name -> new OldHome(Integer.parseInt(name.replaceAll("\\D", ""))))
                    .sorted((a, b) -> a.schema - b.schema)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public void unpackInto(Path home) {
        try (InputStream file = Files.newInputStream(ALL.resolve("schema-" + schema + ".zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = home.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
