package dev.ferry.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the files of a directory. */
final class Zip {
    private Zip() {}

    static Path of(Path directory, Path archive) throws IOException {
        try (Stream<Path> listed = Files.list(directory);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            List<Path> files = listed.sorted().toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }
}
