package dev.ferry.files.source;

import dev.ferry.plugin.FileFaults;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of an export that is sound, and that this user may not read. */
public final class NoAccess {
    private NoAccess() {}

    /** Told by the file's own path. */
    public static void unlessReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw FileFaults.told("exports", file.toAbsolutePath(), new AccessDeniedException(file.toString()));
        }
    }
}
