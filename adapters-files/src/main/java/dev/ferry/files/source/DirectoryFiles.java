package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import dev.ferry.files.table.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An export that is a directory. A link within it is followed, one that leads outside is refused. */
final class DirectoryFiles extends ExportFiles {

    DirectoryFiles(Path directory) throws IOException {
        Path root = directory.toRealPath();
        for (Path file : entries(root)) {
            String name = file.getFileName().toString();
            if (isTable(name)) {
                requireInside(root, file, name);
                offer(name, name, Files.size(file), () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            }
        }
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isTable(String name) {
        return Stream.of(Table.values())
                .anyMatch(table -> Format.of(table, name).isPresent());
    }

    private static void requireInside(Path root, Path file, String name) throws IOException {
        try {
            if (!file.toRealPath().startsWith(root)) {
                throw new ExportRefused(Code.EXPORT_CLIMBS_OUT, name);
            }
        } catch (NoSuchFileException _) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, name, 1);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, name, 1);
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
