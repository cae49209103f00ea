package dev.ferry.plugin;

import com.google.common.base.Throwables;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** What the operating system said of a file, as what is in an operator's way. */
public final class FileFaults {
    /** Java has no exceptions for these; the words are the system's, in the language of its errors: English. */
    private static final String FULL = "No space left on device";

    private static final String OVER_QUOTA = "Disk quota exceeded";
    private static final String READ_ONLY = "Read-only file system";

    private FileFaults() {}

    /**
     * The fault as callers get to see it: unavailable where an operator can mend it.
     *
     * @param path what was to be read or written; absolute, so that it can be found
     */
    public static RuntimeException told(String system, Path path, IOException fault) {
        return behind(path, fault)
                .<RuntimeException>map(what -> Hindered.unavailable(system, what, fault))
                .orElseGet(() -> new UncheckedIOException("cannot read or write " + path, fault));
    }

    /** What of this fault an operator can mend. */
    public static Optional<Hindrance> behind(Path path, Throwable fault) {
        return Throwables.getCausalChain(fault).stream()
                .flatMap(cause -> what(path, cause).stream())
                .findFirst();
    }

    private static Optional<Hindrance> what(Path path, Throwable cause) {
        if (isNoRoom(cause)) {
            return Optional.of(new Hindrance.NoRoom(path.toString()));
        }
        return isNoAccess(cause) ? Optional.of(new Hindrance.NoAccess(path.toString())) : Optional.empty();
    }

    /** Whether the disk is full, or what this user may take of it. */
    public static boolean isNoRoom(Throwable fault) {
        return fault instanceof IOException && (says(fault, FULL) || says(fault, OVER_QUOTA));
    }

    private static boolean isNoAccess(Throwable fault) {
        return fault instanceof AccessDeniedException
                || (fault instanceof FileSystemException && says(fault, READ_ONLY));
    }

    private static boolean says(Throwable fault, String words) {
        return String.valueOf(fault.getMessage()).contains(words);
    }
}
