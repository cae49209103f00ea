package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An export that is a directory. A link within it is followed, one that leads outside is refused. */
final class DirectoryFiles extends ExportFiles {
    /** Entries of a folder within the export that are looked at, none of which is read. */
    private static final int MOST = 1_000;

    /** Folders within folders that are looked into. */
    private static final int DEPTH = 8;

    DirectoryFiles(Path directory) throws IOException {
        Path root = directory.toRealPath();
        for (Path file : entries(root)) {
            String name = file.getFileName().toString();
            if (isTable(name)) {
                requireInside(root, file, name);
                offer(name, name, Files.size(file), () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !name.startsWith(".")) {
                passOverAll(file, name);
            } else {
                passedOver().add("", name, name);
            }
        }
    }

    private void passOverAll(Path folder, String name) throws IOException {
        try (Stream<Path> entries = Files.walk(folder, DEPTH)) {
            entries.limit(MOST)
                    .filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .forEach(entry -> passOver(name, entry));
        } catch (AccessDeniedException | UncheckedIOException _) {
            passedOver().add("", name, name);
        }
    }

    /** By the folder that it lies in. */
    private void passOver(String top, Path entry) {
        Path inner = entry.getParent();
        String folder = inner == null ? top : inner.getFileName().toString();
        String shown = entry.toString().replace(entry.getFileSystem().getSeparator(), "/");
        passedOver().add(folder, entry.getFileName().toString(), top + '/' + shown);
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.sorted().toList();
        }
    }

    private static void requireInside(Path root, Path file, String name) throws IOException {
        try {
            if (!file.toRealPath().startsWith(root)) {
                throw new ExportRefused(Code.EXPORT_CLIMBS_OUT, name);
            }
        } catch (NoSuchFileException _) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, name, 1);
        }
        if (!Files.isRegularFile(file)) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, name, 1);
        }
        NoAccess.unlessReadable(file);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
